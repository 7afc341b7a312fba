package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tiles, of which a wider one serves for every narrower one. Every [TileStore] passes it, wherever it keeps them.
public abstract class TileStoreContract {
    private static final byte[] FULL = new byte[256 * 32];

    static {
        new Random(3).nextBytes(FULL);
    }

    private final TileStore tiles;

    protected TileStoreContract(TileStore empty) {
        tiles = empty;
    }

    private static byte[] first(int hashes) {
        return Arrays.copyOf(FULL, hashes * 32);
    }

    private void write(int level, long index, int width) {
        tiles.write(Map.of(new TileId(level, index, width), first(width)));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        write(0, 0, 7);
        write(1, 0, 256);
        assertThat(tiles.read(new TileId(0, 0, 7))).hasValue(first(7));
        assertThat(tiles.read(new TileId(1, 0, 256))).hasValue(FULL);
        assertThat(tiles.read(new TileId(2, 0, 7))).isEmpty();
        assertThat(tiles.read(new TileId(0, 1, 7))).isEmpty();
    }

    @Test
    void aSecondWriteChangesNothing() {
        write(0, 0, 7);
        tiles.write(Map.of(new TileId(0, 0, 7), new byte[7 * 32], new TileId(0, 0, 9), first(9)));
        assertThat(tiles.read(new TileId(0, 0, 7))).hasValue(first(7));
        assertThat(tiles.read(new TileId(0, 0, 9))).hasValue(first(9));
    }

    @Test
    void aNarrowerTileIsCutFromAWider() {
        write(0, 0, 100);
        assertThat(tiles.read(new TileId(0, 0, 9))).hasValue(first(9));
        assertThat(tiles.read(new TileId(0, 0, 101))).isEmpty();
    }

    @Test
    void onlyNarrowerFormsOfTheSameTileAreDropped() {
        for (int width : List.of(5, 50, 99, 100, 101)) {
            write(0, 3, width);
        }
        write(0, 2, 5);
        write(0, 4, 5);
        write(1, 3, 5);
        tiles.dropNarrower(List.of(new TileId(0, 3, 100)));
        for (int width : List.of(5, 50, 99, 100, 101)) {
            assertThat(tiles.read(new TileId(0, 3, width))).hasValue(first(width));
        }
        assertThat(tiles.read(new TileId(0, 2, 5))).isPresent();
        assertThat(tiles.read(new TileId(0, 4, 5))).isPresent();
        assertThat(tiles.read(new TileId(1, 3, 5))).isPresent();
    }

    @Test
    void droppingWhatIsNotThereChangesNothing() {
        tiles.dropNarrower(List.of(new TileId(0, 7, 100)));
        write(0, 7, 9);
        tiles.dropNarrower(List.of(new TileId(0, 7, 9)));
        assertThat(tiles.read(new TileId(0, 7, 9))).hasValue(first(9));
    }

    @Test
    void tilesFarIntoTheLogAreKeptApart() {
        write(0, 999_999_999_999L, 3);
        assertThat(tiles.read(new TileId(0, 999_999_999_999L, 3))).isPresent();
        assertThat(tiles.read(new TileId(0, 99_999_999_999L, 3))).isEmpty();
    }

    @Test
    void nothingToWriteIsWritten() {
        tiles.write(Map.of());
        assertThat(tiles.read(new TileId(0, 0, 1))).isEmpty();
    }
}
