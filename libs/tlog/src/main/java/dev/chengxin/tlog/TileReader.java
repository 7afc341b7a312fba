package dev.chengxin.tlog;

/// Reads tiles that were written before.
@FunctionalInterface
public interface TileReader {

    /// The bytes of a tile: `width` hashes one after another.
    byte[] read(TileId tile);
}
