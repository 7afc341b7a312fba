package dev.chengxin.verifier.log;

import dev.chengxin.tlog.BundleId;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.CompactRange;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.InclusionProof;
import dev.chengxin.tlog.Merkle;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.TilePath;
import dev.chengxin.tlog.TiledLog;
import dev.chengxin.tlog.Tiles;
import dev.chengxin.tlog.TreeBuilder;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Progress;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.UncheckableException;
import java.util.ArrayList;
import java.util.List;

/// Walks over all entries that a checkpoint covers, once and in order, and recomputes the tree from them: its root
/// must be the checkpoint's, and its hashes must be those of the tiles. Holds one bundle and one tile of each
/// level.
public final class LogWalk {
    private final PublishedLog log;
    private final Checkpoint checkpoint;
    private final Report report;
    private final Progress progress;
    private final TreeBuilder tree = new TreeBuilder();
    private final List<List<Hash>> open = new ArrayList<>();
    private List<Hash> bundle = List.of();
    private final List<Difference> differences = new ArrayList<>();
    private boolean tilesCut;

    /// More are not kept; that there are more is told by the first ones.
    private static final int MOST = 10_000;

    /// Where a tile and the entries disagree.
    private record Difference(TileId tile, int position, Hash inTile, Hash ofEntries) {
        /// How many entries a hash of its level stands for.
        long span() {
            return 1L << (8 * tile.level());
        }

        long firstEntry() {
            return (tile.index() * TilePath.FULL + position) * span();
        }

        Fault fault(String code) {
            return Fault.of(code, tile.path(), position, firstEntry(), firstEntry() + span() - 1)
                    .atEntry(firstEntry());
        }
    }

    /// @param checkpoint believed
    public LogWalk(PublishedLog log, Checkpoint checkpoint, Report report, Progress progress) {
        this.log = log;
        this.checkpoint = checkpoint;
        this.report = report;
        this.progress = progress;
    }

    /// The number of entries under the checkpoint.
    public long size() {
        return checkpoint.size();
    }

    /// The hash of the leaf at an index, which is not before those that were asked for.
    public Hash hashAt(long index) {
        while (tree.size() <= index) {
            next();
        }
        return bundle.get((int) (index % TilePath.FULL));
    }

    /// Walks to the end and compares the root.
    public void finish() {
        while (tree.size() < checkpoint.size()) {
            next();
        }
        for (int level = 0; level < open.size(); level++) {
            if (!open.get(level).isEmpty()) {
                compare(level, open.get(level));
            }
        }
        Hash root = tree.range().root();
        if (root.equals(checkpoint.root())) {
            report.checked("log.root-holds", checkpoint.size(), root.hex());
            if (!tilesCut && differences.isEmpty()) {
                report.checked("log.tiles-hold");
            }
            differences.forEach(
                    each -> report.fault(each.fault("tile.changed").comparing(each.ofEntries(), each.inTile())));
        } else {
            report.fault(Fault.of("log.root", checkpoint.size()).comparing(checkpoint.root(), root));
            differences.stream().filter(each -> each.tile().level() == 0).forEach(this::atFault);
        }
    }

    /// Whether the tile or the entry is wrong shows in the way from the tile's hash to the signed root.
    private void atFault(Difference each) {
        boolean tileHolds = new TiledLog(checkpoint.size(), log).inclusion(each.firstEntry())
                        instanceof Parsed.Valid<InclusionProof>(InclusionProof proof)
                && proof.verifies(each.inTile(), checkpoint.root());
        report.fault(
                each.fault(tileHolds ? "entry.changed" : "tile.disagrees").comparing(each.inTile(), each.ofEntries()));
    }

    private void next() {
        if (tree.size() % TilePath.FULL == 0) {
            bundle = read(tree.size() / TilePath.FULL);
        }
        Hash leaf = bundle.get((int) (tree.size() % TilePath.FULL));
        tree.append(leaf);
        add(0, leaf);
        progress.step();
    }

    /// The hashes of a bundle's entries; where the log does not show the entries, those that its tile names.
    private List<Hash> read(long index) {
        int width = (int) Math.min(TilePath.FULL, checkpoint.size() - index * TilePath.FULL);
        BundleId id = new BundleId(index, width);
        try {
            return switch (log.entries(id)) {
                case Parsed.Valid<List<byte[]>>(List<byte[]> entries) ->
                    entries.stream().map(Merkle::leafHash).toList();
                case Parsed.Malformed<List<byte[]>>(String reason) -> instead(id, reason);
            };
        } catch (UncheckableException e) {
            return instead(id, e.code());
        }
    }

    private List<Hash> instead(BundleId id, String reason) {
        long last = id.start() + id.width() - 1;
        report.fault(Fault.of("log.entries-missing", id.start(), last, id.path(), reason)
                .atEntry(id.start()));
        TileId tile = new TileId(0, id.index(), id.width());
        byte[] bytes = log.read(tile);
        if (bytes.length != id.width() * Hash.LENGTH) {
            throw new UncheckableException("log.missing", log.source().name(), tile.path());
        }
        return Tiles.hashes(tile, bytes);
    }

    private void add(int level, Hash hash) {
        if (open.size() == level) {
            open.add(new ArrayList<>());
        }
        List<Hash> hashes = open.get(level);
        hashes.add(hash);
        if (hashes.size() == TilePath.FULL) {
            compare(level, hashes);
            Hash root = CompactRange.EMPTY.appendAll(hashes).root();
            hashes.clear();
            add(level + 1, root);
        }
    }

    /// What the tile that ends here should hold, and what it holds.
    private void compare(int level, List<Hash> hashes) {
        long span = 1L << (8 * level);
        long index = (tree.size() / span - 1) / TilePath.FULL;
        TileId tile = new TileId(level, index, hashes.size());
        byte[] bytes = log.read(tile);
        if (bytes.length != hashes.size() * Hash.LENGTH) {
            tilesCut = true;
            report.fault(Fault.of("tile.cut", tile.path(), hashes.size() * Hash.LENGTH, bytes.length)
                    .atEntry(index * TilePath.FULL * span));
            return;
        }
        List<Hash> found = Tiles.hashes(tile, bytes);
        for (int i = 0; i < hashes.size(); i++) {
            if (!found.get(i).equals(hashes.get(i)) && differences.size() < MOST) {
                differences.add(new Difference(tile, i, found.get(i), hashes.get(i)));
            }
        }
    }
}
