package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void spellsTilesAsTheSpecificationDoes() {
        assertThat(new TileId(0, 0, 256).path()).isEqualTo("tile/0/000");
        assertThat(new TileId(0, 1067, 5).path()).isEqualTo("tile/0/x001/067.p/5");
        assertThat(new TileId(2, 1234067, 256).path()).isEqualTo("tile/2/x001/x234/067");
        assertThat(new TileId(63, 999, 255).path()).isEqualTo("tile/63/999.p/255");
        assertThat(new BundleId(1000, 256).path()).isEqualTo("tile/entries/x001/000");
        assertThat(new BundleId(7, 1).path()).isEqualTo("tile/entries/007.p/1");
    }

    @Property(tries = 500)
    void readsEveryTileThatItWrites(
            @ForAll @IntRange(max = 63) int level,
            @ForAll @LongRange(max = Long.MAX_VALUE) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        TileId tile = new TileId(level, index, width);
        BundleId bundle = new BundleId(index, width);
        assertThat(TilePath.parse(tile.path())).contains(tile);
        assertThat(TilePath.parse(bundle.path())).contains(bundle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0/000",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/1067",
                "tile/0/001/067",
                "tile/0/x001/x067",
                "tile/0/x000/067",
                "tile/0/x01/067",
                "tile/00/000",
                "tile/01/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/-1",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/000\n",
                "tile//000",
                "tile/0/../0/000",
                "tile/data/000",
                "tile/entries/000.p/256",
                "tile/entries/x000/000",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
                "tile/0/\u0660\u0660\u0660",
            })
    void refusesWhatItWouldNotWrite(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileId(64, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileId(-1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileId(0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BundleId(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BundleId(0, 257));
    }
}
