/// Plays a recorded stream as if it were live: reads the recording, keeps its pace, sends its segments. What a
/// segment means must not be here.
@NullMarked
package dev.chengxin.cli.replay;

import org.jspecify.annotations.NullMarked;
