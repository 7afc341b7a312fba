package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TilesTest {

    /// Enough for a third level: 256 · 256 leaves and some more.
    private static final List<Hash> LEAVES = NaiveTree.leaves(66_500);

    @Test
    void namesWhatGrowthAdds() {
        assertThat(Tiles.added(0, 0)).isEmpty();
        assertThat(Tiles.added(70_000, 70_000)).isEmpty();
        assertThat(Tiles.added(0, 1)).containsExactly(new TileId(0, 0, 1));
        assertThat(Tiles.added(1, 255)).containsExactly(new TileId(0, 0, 255));
        assertThat(Tiles.added(255, 256)).containsExactly(new TileId(0, 0, 256), new TileId(1, 0, 1));
        assertThat(Tiles.added(256, 257)).containsExactly(new TileId(0, 1, 1));
        assertThat(Tiles.added(500, 1030))
                .containsExactly(
                        new TileId(0, 1, 256),
                        new TileId(0, 2, 256),
                        new TileId(0, 3, 256),
                        new TileId(0, 4, 6),
                        new TileId(1, 0, 4));
        assertThat(Tiles.added(65_535, 65_536))
                .containsExactly(new TileId(0, 255, 256), new TileId(1, 0, 256), new TileId(2, 0, 1));
    }

    @Test
    void namesTheBundlesThatGrowthAdds() {
        assertThat(Tiles.addedBundles(256, 256)).isEmpty();
        assertThat(Tiles.addedBundles(3, 600))
                .containsExactly(new BundleId(0, 256), new BundleId(1, 256), new BundleId(2, 88));
    }

    @Test
    void refusesATreeThatShrinks() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.added(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.addedBundles(-1, 1));
    }

    @Property(tries = 100)
    void hasTheRootOfTheLeavesInItsTilesAlone(@ForAll @IntRange(max = 3000) int size) {
        TileFolder folder = new TileFolder(LEAVES);
        folder.growTo(size);
        CompactRange range = Tiles.compactRange(size, new TileHashes(size, folder::tile));
        assertThat(range).isEqualTo(CompactRange.EMPTY.appendAll(LEAVES.subList(0, size)));
        assertThat(range.root()).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
    }

    @Example
    void hasTheRootOfATreeWithThreeLevels() {
        TileFolder folder = new TileFolder(LEAVES);
        folder.growTo(65_000);
        folder.growTo(LEAVES.size());
        TileHashes hashes = new TileHashes(LEAVES.size(), folder::tile);
        assertThat(folder.written()).containsKey(new TileId(2, 0, 1));
        assertThat(Tiles.compactRange(LEAVES.size(), hashes).root()).isEqualTo(NaiveTree.root(LEAVES));
    }

    @Property(tries = 60)
    void writesTheSameBytesInAnyBatches(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 500) Integer> batches) {
        TileFolder inBatches = new TileFolder(LEAVES);
        int size = 0;
        for (int batch : batches) {
            size += batch;
            inBatches.growTo(size);
        }
        TileFolder atOnce = new TileFolder(LEAVES);
        atOnce.growTo(size);
        atOnce.written()
                .forEach((tile, bytes) ->
                        assertThat(inBatches.tile(tile)).as(tile.path()).isEqualTo(bytes));
        // A tile of another width than the final one begins with the same hashes.
        inBatches
                .written()
                .forEach((tile, bytes) -> assertThat(Tiles.hashes(tile, bytes))
                        .isEqualTo(new StoredHashes((from, to) -> LEAVES.subList((int) from, (int) to), atOnce::tile)
                                .read(tile.level(), tile.index() * 256, tile.index() * 256 + tile.width())));
    }

    @Test
    void refusesBytesAndHashesOfTheWrongNumber() {
        TileId tile = new TileId(0, 0, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.hashes(tile, new byte[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> Tiles.bytes(tile, (level, from, to) -> List.of()));
    }
}
