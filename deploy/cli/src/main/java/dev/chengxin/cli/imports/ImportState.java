package dev.chengxin.cli.imports;

import dev.chengxin.cli.folder.JsonFile;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// How far an unfinished import of one file to one platform has come. A finished one leaves nothing behind, so that
/// a repeat asks the platform about every row again.
final class ImportState {

    private static final int HASH = 16;

    private final Path folder;
    private final String name;
    private final JsonFile<Tally> progress;

    ImportState(Path folder, CsvFile file, String gateway) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StopException("folder.unwritable", folder, e.getClass().getSimpleName());
        }
        this.folder = folder;
        this.name = file.sha256().substring(0, HASH) + "-" + Integer.toHexString(gateway.hashCode());
        this.progress = new JsonFile<>(folder.resolve(name + ".progress.json"), Tally.class);
    }

    Tally read() {
        return progress.read().orElse(Tally.NOTHING);
    }

    void write(Tally tally) {
        progress.write(tally);
    }

    void finish() {
        try {
            Files.deleteIfExists(folder.resolve(name + ".progress.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the rejected rows as CSV and returns the file: one for runs, another one for dry runs.
    Path reject(List<Reject> rejects, boolean dryRun) {
        Path file = folder.resolve(name + (dryRun ? ".dry-run" : "") + ".rejects.csv");
        String lines = rejects.stream()
                .map(reject -> reject.row() + "," + reject.line() + ",\""
                        + reject.reason().replace("\"", "\"\"") + "\"\n")
                .collect(Collectors.joining("", "row,line,reason\n", ""));
        try {
            Files.writeString(file, lines, StandardCharsets.UTF_8);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
