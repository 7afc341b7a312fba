package dev.chengxin.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The files of this module, where the build has them.
final class ContractFiles {
    static final Path MAIN = Path.of("src/main/resources/dev/chengxin/contracts");
    static final Path SCHEMAS = MAIN.resolve("schemas");
    static final Path SAMPLES = MAIN.resolve("samples");
    static final Path PUBLISHED = Path.of("src/test/resources/published");

    private static final JsonMapper PRETTY = EventJson.mapper()
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ContractFiles() {}

    static JsonNode schema(String name) {
        return json(SCHEMAS.resolve(name + ".json"));
    }

    static JsonNode sample(String type) {
        return json(SAMPLES.resolve(type + ".json"));
    }

    static JsonNode json(Path file) {
        return EventJson.mapper().readTree(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, JsonNode content) {
        write(file, PRETTY.writeValueAsString(content).replace("\r\n", "\n") + "\n");
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of the JSON files in a folder, without their ending, in order; none when the folder is not there.
    static List<String> names(Path folder) {
        return children(folder)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".json"))
                .map(name -> name.substring(0, name.length() - ".json".length()))
                .toList();
    }

    static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
