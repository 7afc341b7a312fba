package dev.chengxin.regulation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder with public data that the project does not copy.
final class DataFolder {

    private DataFolder() {}

    /// The text of a file, or a skipped test where there is no such folder.
    static String read(String file) throws IOException {
        String folder = System.getenv("CHENGXIN_DATA");
        assumeTrue(folder != null, "CHENGXIN_DATA is not set: " + file + " is not read");
        return Files.readString(Path.of(String.valueOf(folder), file));
    }
}
