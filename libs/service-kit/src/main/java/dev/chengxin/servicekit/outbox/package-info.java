/// Sends what aggregates have decided, in order, until the broker has it. Nothing here may change an aggregate's
/// state.
@NullMarked
package dev.chengxin.servicekit.outbox;

import org.jspecify.annotations.NullMarked;
