/// What confirmed violations cost and what a streamer or an operator is worth: pure functions of facts and an
/// instant, the same on any machine. Nothing here may know a service, a framework or a store.
@NullMarked
package dev.chengxin.score;

import org.jspecify.annotations.NullMarked;
