/// Brings a platform up on this machine, watches it, and takes it down: what is planned, the processes, and the
/// supervisor that owns them. Nothing here may know what a complaint is.
@NullMarked
package dev.chengxin.cli.up;

import org.jspecify.annotations.NullMarked;
