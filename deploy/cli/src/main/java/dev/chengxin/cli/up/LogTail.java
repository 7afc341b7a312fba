package dev.chengxin.cli.up;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Reads the end of a file that another process writes, and goes on where it stopped.
public final class LogTail {

    private static final int LAST_BYTES = 256 * 1024;
    private static final int BUFFER = 16 * 1024;

    private final Path file;
    private long position;

    /// @param position the first byte that is read
    public LogTail(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    /// The last `count` lines; empty when there is no such file.
    public static List<String> last(Path file, int count) {
        List<String> lines = since(file, 0);
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /// The lines after the byte at `from`, the last 256 KiB of them; empty when there is no such file.
    static List<String> since(Path file, long from) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(Math.min(from, content.length()), content.length() - LAST_BYTES));
            byte[] bytes = new byte[(int) Math.min(LAST_BYTES, content.length() - content.getFilePointer())];
            content.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// Hands over what was written since the last call. A file that got shorter was begun anew.
    public void drain(Consumer<byte[]> reader) {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            if (content.length() < position) {
                position = 0;
            }
            content.seek(position);
            byte[] buffer = new byte[BUFFER];
            for (int count = content.read(buffer); count > 0; count = content.read(buffer)) {
                reader.accept(Arrays.copyOf(buffer, count));
                position += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
