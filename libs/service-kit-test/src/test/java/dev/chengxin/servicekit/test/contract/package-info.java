/// Contract suites of the kit's stores and of the relay, each run against a real server and the embedded store.
/// What a service stores belongs to its own tests.
@NullMarked
package dev.chengxin.servicekit.test.contract;

import org.jspecify.annotations.NullMarked;
