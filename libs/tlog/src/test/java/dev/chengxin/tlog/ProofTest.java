package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Proofs from the tiles of one tree of 2^20 leaves, for random sizes and indices inside it, judged by its roots
/// that were computed leaf by leaf.
class ProofTest {
    private static final int SIZE = 1 << 20;
    private static final List<Hash> LEAVES = NaiveTree.leaves(SIZE);
    private static final TileFolder TILES = tiles();
    private static final int STEP = 4096;
    private static final List<CompactRange> KEPT = kept();

    private static TileFolder tiles() {
        TileFolder folder = new TileFolder(LEAVES);
        folder.growTo(SIZE);
        return folder;
    }

    /// A tree of any size within the large one: narrower tiles are cut from its full ones, as a log serves them.
    private static byte[] tile(TileId tile) {
        byte[] full = TILES.tile(new TileId(tile.level(), tile.index(), widest(tile)));
        return Arrays.copyOf(full, tile.width() * Hash.LENGTH);
    }

    private static int widest(TileId tile) {
        long rest = ((long) SIZE >> (8 * tile.level())) - tile.index() * 256;
        return (int) Math.min(256, rest);
    }

    /// Begins at the trees that are kept, every few thousand leaves, so that a root costs milliseconds.
    private static Hash root(int size) {
        int kept = size / STEP;
        return KEPT.get(kept).appendAll(LEAVES.subList(kept * STEP, size)).root();
    }

    private static List<CompactRange> kept() {
        List<CompactRange> kept = new ArrayList<>();
        CompactRange range = CompactRange.EMPTY;
        for (int from = 0; from < SIZE; from += STEP) {
            kept.add(range);
            range = range.appendAll(LEAVES.subList(from, from + STEP));
        }
        kept.add(range);
        return kept;
    }

    @Property(tries = 40)
    void everyLeafIsProvedInEveryTree(@ForAll @IntRange(min = 1, max = SIZE) int size, @ForAll Random random) {
        Hash root = root(size);
        TiledLog log = new TiledLog(size, ProofTest::tile);
        assertThat(log.root().orThrow()).isEqualTo(root);
        for (int i = 0; i < 20; i++) {
            int index = random.nextInt(size);
            InclusionProof proof = log.inclusion(index).orThrow();
            assertThat(log.leafHash(index).orThrow()).isEqualTo(LEAVES.get(index));
            assertThat(proof.verifies(LEAVES.get(index), root)).isTrue();
            assertThat(proof.verifies(LEAVES.get((index + 1) % SIZE), root)).isFalse();
            assertThat(proof.verifies(LEAVES.get(index), LEAVES.get(index))).isEqualTo(size == 1);
        }
    }

    @Property(tries = 40)
    void everyGrowthIsProved(@ForAll @IntRange(max = SIZE) int one, @ForAll @IntRange(min = 1, max = SIZE) int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        ConsistencyProof proof =
                new TiledLog(to, ProofTest::tile).consistency(from).orThrow();
        assertThat(proof.verifies(root(from), root(to))).isTrue();
        assertThat(proof.verifies(root(to), root(from))).isEqualTo(from == to);
        assertThat(proof.verifies(LEAVES.getFirst(), root(to))).isEqualTo(from == 1);
    }

    @Property(tries = 200)
    void agreesWithTheWordsOfTheStandard(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int other) {
        int index = other % size;
        HashReader reader = (level, from, to) -> new TileHashes(size, ProofTest::tile).read(level, from, to);
        assertThat(InclusionProof.of(index, size, reader).path())
                .isEqualTo(NaiveTree.path(index, LEAVES.subList(0, size)));
        assertThat(ConsistencyProof.of(index, size, reader).path())
                .isEqualTo(NaiveTree.growth(index, LEAVES.subList(0, size)));
    }

    /// Whoever takes one tile away makes the proof impossible, and none is asked for twice.
    @Property(tries = 60)
    void readsOnlyTilesThatTheProofNeeds(@ForAll @IntRange(min = 1, max = SIZE) int size, @ForAll Random random) {
        int index = random.nextInt(size);
        List<TileId> read = new ArrayList<>();
        InclusionProof proof = new TiledLog(size, tile -> recorded(read, tile))
                .inclusion(index)
                .orThrow();
        assertThat(new HashSet<>(read)).hasSameSizeAs(read);
        assertThat(read).hasSizeLessThanOrEqualTo(2 * 3);
        for (TileId needed : read) {
            TiledLog lying = new TiledLog(size, tile -> tile.equals(needed) ? changed(tile(tile)) : tile(tile));
            assertThat(lying.inclusion(index).orThrow()).isNotEqualTo(proof);
        }
    }

    private static byte[] recorded(List<TileId> read, TileId tile) {
        read.add(tile);
        return tile(tile);
    }

    private static byte[] changed(byte[] tile) {
        for (int i = 0; i < tile.length; i += Hash.LENGTH) {
            tile[i] ^= 1;
        }
        return tile;
    }

    @Property(tries = 60)
    void aProofFromAChangedTileIsNotBelieved(@ForAll @IntRange(min = 2, max = SIZE) int size, @ForAll Random random) {
        int index = random.nextInt(size);
        Set<TileId> read = new HashSet<>();
        new TiledLog(size, tile -> {
                    read.add(tile);
                    return tile(tile);
                })
                .inclusion(index)
                .orThrow();
        TileId victim = List.copyOf(read).get(random.nextInt(read.size()));
        TiledLog lying = new TiledLog(size, tile -> tile.equals(victim) ? changed(tile(tile)) : tile(tile));
        assertThat(lying.inclusion(index).orThrow().verifies(LEAVES.get(index), root(size)))
                .isFalse();
    }

    @Property(tries = 30)
    void aTileThatIsCutIsRefusedWithAReason(
            @ForAll @IntRange(min = 2, max = SIZE) int size, @ForAll @IntRange(min = 0, max = 31) int rest) {
        TiledLog cut = new TiledLog(size, tile -> Arrays.copyOf(tile(tile), rest));
        assertThat(cut.inclusion(size - 1))
                .isInstanceOfSatisfying(
                        Parsed.Malformed.class,
                        refused -> assertThat(refused.reason()).contains("tile/"));
        assertThat(cut.root()).isInstanceOf(Parsed.Malformed.class);
        assertThat(cut.leafHash(0)).isInstanceOf(Parsed.Malformed.class);
        assertThat(cut.consistency(size / 2 + (size == 2 ? 0 : 1))).isInstanceOf(Parsed.Malformed.class);
    }

    @Property(tries = 60)
    void noOtherPathIsBelieved(@ForAll @IntRange(min = 3, max = 5000) int size, @ForAll Random random) {
        int index = random.nextInt(size);
        Hash root = root(size);
        InclusionProof proof =
                new TiledLog(size, ProofTest::tile).inclusion(index).orThrow();
        Hash leaf = LEAVES.get(index);
        for (List<Hash> path : mutations(proof.path(), random)) {
            assertThat(new InclusionProof(index, size, path).verifies(leaf, root))
                    .isFalse();
        }
        int elsewhere = (index + 1 + random.nextInt(size - 1)) % size;
        assertThat(new InclusionProof(elsewhere, size, proof.path()).verifies(leaf, root))
                .isFalse();
    }

    @Property(tries = 60)
    void noOtherGrowthIsBelieved(@ForAll @IntRange(min = 3, max = 5000) int size, @ForAll Random random) {
        int from = 1 + random.nextInt(size - 1);
        ConsistencyProof proof =
                new TiledLog(size, ProofTest::tile).consistency(from).orThrow();
        Hash earlier = root(from);
        Hash later = root(size);
        for (List<Hash> path : mutations(proof.path(), random)) {
            assertThat(new ConsistencyProof(from, size, path).verifies(earlier, later))
                    .isFalse();
        }
        assertThat(proof.verifies(earlier, earlier)).isFalse();
        assertThat(proof.verifies(later, later)).isFalse();
    }

    /// A path with one hash changed, left out, put in twice, put at the end, or two swapped.
    private static List<List<Hash>> mutations(List<Hash> path, Random random) {
        List<List<Hash>> mutated = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            byte[] bytes = path.get(i).bytes();
            bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
            mutated.add(with(path, i, Hash.of(bytes)));
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            mutated.add(shorter);
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, path.get(i));
            mutated.add(longer);
            if (i > 0) {
                List<Hash> swapped = new ArrayList<>(path);
                Collections.swap(swapped, i, i - 1);
                mutated.add(swapped);
            }
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Merkle.EMPTY_ROOT);
        mutated.add(longer);
        return mutated;
    }

    private static List<Hash> with(List<Hash> path, int at, Hash hash) {
        List<Hash> changed = new ArrayList<>(path);
        changed.set(at, hash);
        return changed;
    }

    @Test
    void asksForNothingThatCannotBe() {
        TiledLog log = new TiledLog(10, ProofTest::tile);
        assertThatIllegalArgumentException().isThrownBy(() -> log.inclusion(10));
        assertThatIllegalArgumentException().isThrownBy(() -> log.inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> log.leafHash(10));
        assertThatIllegalArgumentException().isThrownBy(() -> log.consistency(11));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(0, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(2, 1, List.of()));
    }

    @Test
    void anEmptyTreeHasTheEmptyRootAndGrowsIntoAny() {
        assertThat(new TiledLog(0, ProofTest::tile).root().orThrow()).isEqualTo(Merkle.EMPTY_ROOT);
        ConsistencyProof proof = new TiledLog(7, ProofTest::tile).consistency(0).orThrow();
        assertThat(proof.verifies(Merkle.EMPTY_ROOT, root(7))).isTrue();
        assertThat(proof.verifies(root(1), root(7))).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verifies(Merkle.EMPTY_ROOT, Merkle.EMPTY_ROOT))
                .isTrue();
        assertThat(new ConsistencyProof(0, 0, List.of()).verifies(root(1), root(1)))
                .isFalse();
    }
}
