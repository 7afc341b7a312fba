package dev.chengxin.servicekit.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Documents that are drawn from code. `-Dchengxin.docs.write=true` draws them anew.
public final class Diagrams {
    private static final Path DOCUMENTS = Path.of("..", "docs");

    private Diagrams() {}

    /// Asserts that a document says what the code says.
    ///
    /// @param name file name in `docs`
    public static void agrees(String name, String content) {
        agrees(DOCUMENTS.resolve(name), content);
    }

    /// Asserts that a document says what the code says.
    public static void agrees(Path document, String content) {
        try {
            if (Boolean.getBoolean("chengxin.docs.write")) {
                Files.writeString(document, content);
            }
            assertThat(Files.readString(document, UTF_8)).isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
