package dev.chengxin.streamer.scan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/// Reads texts to try the scanner on.
final class SampleFile {

    private SampleFile() {}

    /// A line of a labelled file.
    ///
    /// @param label `violation`, `violation-evasion`, `ok`, or something else that is not counted
    /// @param topic what the line is about, empty where nobody said
    /// @param part of the file, such as `speech`, empty where nobody said
    record Sample(String label, String topic, String part, String text) {
        boolean isViolation() {
            return label.startsWith("violation");
        }

        boolean isCounted() {
            return isViolation() || label.equals("ok");
        }
    }

    /// Reads lines of `label`, `topic|part` and `text`, parted by tabs, below a header.
    ///
    /// @throws IOException if the file cannot be read or is not of this form
    static List<Sample> labelled(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.getFirst().equals("label\tnote\ttext")) {
            throw new IOException(file + " does not begin with the columns label, note, text");
        }
        return lines.stream().skip(1).map(SampleFile::sample).toList();
    }

    private static Sample sample(String line) {
        String[] columns = line.split("\t", 3);
        String[] note = columns.length < 2 ? new String[0] : columns[1].split("\\|", -1);
        return new Sample(
                columns[0],
                note.length < 1 ? "" : note[0],
                note.length < 2 ? "" : note[1],
                columns.length < 3 ? "" : columns[2]);
    }

    /// Reads the column `text` of a file of comma-separated values.
    ///
    /// @throws IOException if the file cannot be read or has no such column
    static List<String> texts(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(row -> row.getField("text")).toList();
        } catch (CsvParseException | NoSuchElementException failure) {
            throw new IOException(file + " has no column text", failure);
        }
    }
}
