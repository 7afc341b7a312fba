/// The commands of the verifier: what each of them asks and in which order. What is right or wrong is decided by
/// the packages below, and said by `report`.
@NullMarked
package dev.chengxin.verifier;

import org.jspecify.annotations.NullMarked;
