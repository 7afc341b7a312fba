/// What one data folder holds: where things lie, what its first start recorded, and what runs from it now.
/// Nothing here may start or stop a process.
@NullMarked
package dev.chengxin.cli.folder;

import org.jspecify.annotations.NullMarked;
