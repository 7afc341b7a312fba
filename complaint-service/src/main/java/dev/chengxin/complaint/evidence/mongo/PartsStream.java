package dev.chengxin.complaint.evidence.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A file as one stream over its parts, one of them in memory at a time.
final class PartsStream extends InputStream {
    private final long size;
    private final Parts parts;
    private InputStream part;
    private long read;

    /// @param first the part at the beginning
    PartsStream(InputStream first, long size, Parts parts) {
        this.part = first;
        this.size = size;
        this.parts = parts;
    }

    /// Finds the part that begins at an offset; empty when it cannot be opened any more.
    @FunctionalInterface
    interface Parts {
        Optional<InputStream> at(long offset) throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = part.read(buffer, offset, length);
        while (count < 0 && read < size) {
            part.close();
            part = parts.at(read).orElseThrow(() -> new IOException("the filer was erased while the file was read"));
            count = part.read(buffer, offset, length);
        }
        read += Math.max(0, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
