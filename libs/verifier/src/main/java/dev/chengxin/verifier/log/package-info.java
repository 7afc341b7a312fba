/// A published log from a folder or an address, and what it says of itself: checkpoint, tiles, entries. Nothing
/// here may know what an entry is about.
@NullMarked
package dev.chengxin.verifier.log;

import org.jspecify.annotations.NullMarked;
