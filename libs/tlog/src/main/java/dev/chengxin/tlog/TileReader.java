package dev.chengxin.tlog;

import java.util.HashMap;
import java.util.Map;

/// Reads tiles that were written before.
@FunctionalInterface
public interface TileReader {
    /// The bytes of a tile: `width` hashes one after another.
    byte[] read(TileId tile);

    /// A reader that asks this one for each tile once and keeps what it got. Not safe for use by several threads.
    default TileReader once() {
        Map<TileId, byte[]> kept = new HashMap<>();
        return tile -> kept.computeIfAbsent(tile, this::read);
    }
}
