package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.step.Steps;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.StoredHashes;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.TileStore;
import dev.chengxin.tlog.Tiles;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes visible what is below the head: first the tiles, then the signed checkpoint that vouches for them. What an
/// earlier writer left undone is made up for by the same code; the cost is that of the entries between the
/// published size and the head.
final class Publisher {
    private final Heads heads;
    private final TileStore tiles;
    private final NoteSigner signer;
    private final Clock clock;
    private final RecentLeaves leaves;
    private final StoredHashes hashes;
    private final Map<TileId, byte[]> fresh = new LinkedHashMap<>();

    /// @param size the number of leaves below the head when the term begins
    Publisher(Heads heads, Entries entries, TileStore tiles, NoteSigner signer, Clock clock, long size) {
        this.heads = heads;
        this.tiles = tiles;
        this.signer = signer;
        this.clock = clock;
        this.leaves = new RecentLeaves(entries, size);
        this.hashes = new StoredHashes(leaves, this::tile);
    }

    /// Publishes a head.
    ///
    /// @param committed the entries by which it grew since the last call
    /// @return false when another writer's epoch or size stands in the way
    /// @throws LedgerHaltException when tiles and head disagree about the root
    /// @throws IllegalStateException when the store does not show a tile at the moment
    boolean publish(Head head, List<Entry> committed) {
        leaves.add(committed);
        if (head.size() <= head.published()) {
            return true;
        }
        var added = Tiles.added(Math.max(0, head.published()), head.size());
        added.forEach(tile -> fresh.put(tile, Tiles.bytes(tile, hashes)));
        requireRoot(head);
        tiles.write(fresh);
        fresh.clear();
        Steps.reached("ledger.tiles-written");
        if (!heads.publish(
                head.epoch(), head.size(), checkpoint(head), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            return false;
        }
        Steps.reached("ledger.published");
        tiles.dropNarrower(added);
        leaves.trim();
        return true;
    }

    /// A majority may show a tile late after a fail-over, so that a missing one is no reason to stop for good.
    private byte[] tile(TileId tile) {
        var bytes = fresh.get(tile);
        return bytes != null
                ? bytes
                : tiles.read(tile)
                        .orElseThrow(() -> new IllegalStateException("The tile " + tile.path() + " is missing"));
    }

    private void requireRoot(Head head) {
        if (!Tiles.compactRange(head.size(), hashes).equals(head.tree())) {
            throw new LedgerHaltException("The entries and tiles below size " + head.size()
                    + " do not give the root of the head: somebody changed them");
        }
    }

    private String checkpoint(Head head) {
        var origin = signer.verifier().key().name();
        return SignedNote.sign(Checkpoint.of(origin, head.tree()).text(), signer)
                .encode();
    }
}
