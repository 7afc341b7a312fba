package dev.chengxin.audit.ledger;

import dev.chengxin.tlog.BundleId;
import dev.chengxin.tlog.EntryBundle;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.TilePath;
import dev.chengxin.tlog.TileStore;
import dev.chengxin.tlog.TiledLog;
import java.util.Optional;

/// The log as strangers see it: what the latest checkpoint covers, and nothing beyond.
public final class PublishedLog {
    private static final int LEVEL_BITS = 8;

    private final Heads heads;
    private final Entries entries;
    private final TileStore tiles;

    public PublishedLog(Heads heads, Entries entries, TileStore tiles) {
        this.heads = heads;
        this.entries = entries;
        this.tiles = tiles;
    }

    /// The latest checkpoint; empty before the first.
    public Optional<PublishedCheckpoint> checkpoint() {
        return heads.checkpoint();
    }

    /// The number of entries under the latest checkpoint.
    public long size() {
        return checkpoint().map(PublishedCheckpoint::size).orElse(0L);
    }

    /// The bytes of a tile or of a bundle of entries; empty when the published log is not that large.
    ///
    /// @throws NotShownYetException when the store does not show at the moment what the checkpoint covers: it is
    ///     there, and must not be taken for missing
    public Optional<byte[]> bytes(TilePath path) {
        return switch (path) {
            case TileId tile when covered(tile.level(), tile) -> Optional.of(tile(tile));
            case BundleId bundle when covered(0, bundle) -> Optional.of(bundle(bundle));
            case TileId _, BundleId _ -> Optional.empty();
        };
    }

    /// The text of the leaf of an entry under a checkpoint.
    ///
    /// @throws NotShownYetException when the store does not show it at the moment
    public byte[] leaf(long index) {
        return entries.leaves(index, index + 1).getFirst().bytes();
    }

    /// The log under a checkpoint, to compute proofs from its tiles.
    ///
    /// @throws NotShownYetException from each proof, when the store does not show a tile at the moment
    public TiledLog under(PublishedCheckpoint checkpoint) {
        return new TiledLog(checkpoint.size(), this::tile);
    }

    private boolean covered(int level, TilePath path) {
        var hashes = level * LEVEL_BITS < Long.SIZE ? size() >> (level * LEVEL_BITS) : 0;
        return path.index() < hashes / TilePath.FULL
                || (path.index() == hashes / TilePath.FULL && path.width() <= hashes % TilePath.FULL);
    }

    private byte[] tile(TileId tile) {
        return tiles.read(tile).orElseThrow(() -> new NotShownYetException("A published tile is missing: " + tile));
    }

    private byte[] bundle(BundleId bundle) {
        var leaves = entries.leaves(bundle.start(), bundle.start() + bundle.width());
        return EntryBundle.encode(leaves.stream().map(Leaf::bytes).toList());
    }
}
