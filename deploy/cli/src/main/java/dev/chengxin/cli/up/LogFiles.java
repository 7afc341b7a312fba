package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.PartName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the processes of a data folder write to.
public final class LogFiles {

    /// The name under which the supervisor's own words are found.
    public static final String SUPERVISOR = "up";

    private static final long LARGE = 20L * 1024 * 1024;

    private LogFiles() {}

    /// The log of the process that people call `label`; empty when there is none of that name or it never ran here.
    public static Optional<Path> of(DataFolder folder, String label) {
        if (label.equals(SUPERVISOR)) {
            return Optional.of(folder.supervisorLog()).filter(Files::exists);
        }
        return PartName.labelled(label).stream()
                .flatMap(name -> candidates(folder, name))
                .filter(Files::exists)
                .findFirst();
    }

    /// All names that have a log.
    public static List<String> names() {
        return Stream.concat(Stream.of(PartName.values()).map(PartName::label), Stream.of(SUPERVISOR))
                .toList();
    }

    /// How many bytes a log has; 0 when it is not there.
    static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a log that has grown large aside; the one put aside before is dropped.
    static void beginSession(Path log) {
        try {
            if (size(log) > LARGE) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> candidates(DataFolder folder, PartName name) {
        return switch (name) {
            case STORE -> Stream.of("mongod.log", "store.log", "docker.log").map(folder.store()::resolve);
            case BROKER -> Stream.of(folder.broker().resolve("broker.log"));
            case ISSUER, STREAMER, PRODUCT, COMPLAINT, AUDIT, GATEWAY ->
                Stream.of(folder.logs().resolve(name.label() + ".log"));
        };
    }
}
