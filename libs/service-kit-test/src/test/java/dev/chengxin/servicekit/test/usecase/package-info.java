/// Contract suites of the use cases that every aggregate has, each run against a real server and the embedded
/// store, with the animals of a pet shop. What a service decides belongs to its own tests.
@NullMarked
package dev.chengxin.servicekit.test.usecase;

import org.jspecify.annotations.NullMarked;
