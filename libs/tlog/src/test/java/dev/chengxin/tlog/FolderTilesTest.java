package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTilesTest extends TileStoreContract {
    private final Path folder;

    FolderTilesTest(@TempDir Path folder) {
        super(new FolderTiles(folder.resolve("log")));
        this.folder = folder.resolve("log");
    }

    @Test
    void liesInTheFolderAsAWebServerServesIt() throws IOException {
        new FolderTiles(folder).write(Map.of(new TileId(0, 1067, 5), new byte[160]));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("tile/0/x001/067.p/5"));
        }
    }
}
