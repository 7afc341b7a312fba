package dev.chengxin.tlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where tiles are kept, each under its level, index and width. What a tile holds follows from the leaves alone, so
/// a second write of one changes nothing.
public interface TileStore {
    /// Keeps tiles; those that are there already stay as they are.
    void write(Map<TileId, byte[]> tiles);

    /// The bytes of a tile, cut from a wider one where it was superseded; empty when no tile as wide is there.
    Optional<byte[]> read(TileId tile);

    /// Forgets narrower forms of tiles of which a wider one is kept.
    void dropNarrower(List<TileId> tiles);
}
