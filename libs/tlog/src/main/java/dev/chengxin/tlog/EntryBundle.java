package dev.chengxin.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The bytes of a bundle of entries: each entry with its length before it, as an unsigned 16-bit big-endian number.
public final class EntryBundle {

    /// The greatest length of an entry in bytes.
    public static final int MAX_ENTRY = 0xFFFF;

    private EntryBundle() {}

    /// Writes 1 to 256 entries.
    ///
    /// @throws IllegalArgumentException if there are none or too many, or one is too long
    public static byte[] encode(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > TilePath.FULL) {
            throw new IllegalArgumentException("A bundle has 1 to 256 entries, not " + entries.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY) {
                throw new IllegalArgumentException("An entry has at most 65535 bytes, not " + entry.length);
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /// Reads the entries of a bundle of a known width.
    public static Parsed<List<byte[]>> decode(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bundle);
        try {
            while (buffer.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(buffer.getShort())];
                buffer.get(entry);
                entries.add(entry);
            }
        } catch (BufferUnderflowException _) {
            return new Parsed.Malformed<>("the bundle ends within entry " + entries.size());
        }
        return entries.size() == width
                ? new Parsed.Valid<>(List.copyOf(entries))
                : new Parsed.Malformed<>("the bundle has " + entries.size() + " entries, not " + width);
    }
}
