/// Proofs that entries stand in the published log, and who gets which content with them. Not how a proof is
/// computed or verified.
@NullMarked
package dev.chengxin.audit.proof;

import org.jspecify.annotations.NullMarked;
