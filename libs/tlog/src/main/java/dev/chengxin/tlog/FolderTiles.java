package dev.chengxin.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tiles as files under the paths of C2SP tlog-tiles, so that a web server can serve the folder as it is and a
/// mirror of a log is one.
public final class FolderTiles implements TileStore {
    private final Path root;

    /// @param root the log's prefix; made when the first tile is written
    public FolderTiles(Path root) {
        this.root = root;
    }

    /// @throws UncheckedIOException if the folder cannot be written
    @Override
    public void write(Map<TileId, byte[]> tiles) {
        tiles.forEach((tile, bytes) -> {
            try {
                writeOnce(file(tile), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// @throws UncheckedIOException if the folder cannot be read
    @Override
    public Optional<byte[]> read(TileId tile) {
        return IntStream.rangeClosed(tile.width(), TilePath.FULL)
                .mapToObj(width -> file(new TileId(tile.level(), tile.index(), width)))
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(FolderTiles::content)
                .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, tile.width() * Hash.LENGTH)));
    }

    /// @throws UncheckedIOException if the folder cannot be changed
    @Override
    public void dropNarrower(List<TileId> kept) {
        for (TileId tile : kept) {
            for (int width = 1; width < tile.width(); width++) {
                try {
                    Files.deleteIfExists(file(new TileId(tile.level(), tile.index(), width)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Path file(TileId tile) {
        return root.resolve(tile.path());
    }

    /// A reader never sees half a tile.
    private static void writeOnce(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path folder = Files.createDirectories(file.resolveSibling("."));
        Path fresh = Files.createTempFile(folder, ".tile", null);
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            moved(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void moved(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException _) {
            // Somebody else wrote the same bytes in the meantime.
        }
    }

    private static Optional<byte[]> content(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
