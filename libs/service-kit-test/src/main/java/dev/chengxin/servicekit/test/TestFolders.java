package dev.chengxin.servicekit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders of processes that tests start.
final class TestFolders {

    private TestFolders() {}

    static Path create(String purpose) {
        try {
            return Files.createTempDirectory("chengxin-" + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
