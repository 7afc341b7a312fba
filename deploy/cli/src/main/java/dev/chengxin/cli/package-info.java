/// The commands that start, stop and feed a platform on this machine.
@NullMarked
package dev.chengxin.cli;

import org.jspecify.annotations.NullMarked;
