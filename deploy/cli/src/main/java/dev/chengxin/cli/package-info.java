/// The commands that start, stop and feed a platform on this machine: what can be typed, and what is called then.
/// Nothing here may do the work itself.
@NullMarked
package dev.chengxin.cli;

import org.jspecify.annotations.NullMarked;
