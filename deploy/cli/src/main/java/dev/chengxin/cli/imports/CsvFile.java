package dev.chengxin.cli.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A file of comma-separated values in UTF-8 with a header row, read without keeping it in memory.
///
/// @param sha256 lower-case hex over the file's bytes
/// @param header the names of its columns
/// @param rows how many rows of data it has
record CsvFile(Path path, String sha256, List<String> header, long rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    CsvFile {
        header = List.copyOf(header);
    }

    /// Reads a file once from its beginning to its end.
    ///
    /// @throws StopException if it is not there, not UTF-8, not CSV, or has no header
    static CsvFile examine(Path path) {
        if (!Files.isReadable(path)) {
            throw new StopException("csv.missing", path);
        }
        MessageDigest digest = newDigest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(path), digest);
                CsvReader<CsvRecord> reader = reader(bytes);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                throw new StopException("csv.empty", path);
            }
            List<String> header = header(records.next());
            long rows = 0;
            while (records.hasNext()) {
                records.next();
                rows++;
            }
            return new CsvFile(path, HexFormat.of().formatHex(digest.digest()), header, rows);
        } catch (IOException | CsvParseException | UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// The rows in order; to be closed.
    ///
    /// @throws StopException while it is read, if the file cannot be read any more
    Stream<CsvRow> stream() {
        try {
            CsvReader<CsvRecord> reader = reader(Files.newInputStream(path));
            Counter counter = new Counter();
            return StreamSupport.stream(reader.spliterator(), false)
                    .skip(1)
                    .map(row -> new CsvRow(counter.next(), row.getStartingLineNumber(), row.getFields()))
                    .onClose(() -> close(reader));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream bytes) {
        // A decoder reports what is not UTF-8, where a charset would put a question mark in its place.
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    private static List<String> header(CsvRecord first) {
        return first.getFields().stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    private static StopException unreadable(Path path, Exception trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new StopException("csv.not-utf8", path);
            }
        }
        return new StopException("csv.unreadable", path, String.valueOf(trouble.getMessage()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counter {
        private long last;

        long next() {
            return ++last;
        }
    }
}
