package dev.chengxin.verifier.log;

import dev.chengxin.verifier.report.UncheckableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A log that was copied into a folder, under the paths of tlog-tiles.
record FolderSource(Path folder) implements LogSource {
    @Override
    public Optional<byte[]> read(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckableException("source.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }
}
