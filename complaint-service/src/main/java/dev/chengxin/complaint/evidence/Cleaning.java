package dev.chengxin.complaint.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/// Copies pictures without what tells where, when and with what they were taken. Only what is needed to show a
/// picture is copied, so that a kind of note which nobody here knows is left out as well; how it is turned is kept.
public final class Cleaning {
    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");
    private static final Set<String> WEBP_KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int CRC = 4;
    private static final int EXIF_AND_XMP = 0x0C;

    private Cleaning() {}

    /// Copies a picture.
    ///
    /// @throws IllegalArgumentException when the type is not one that can be cleaned
    /// @throws BrokenPictureException when the content is broken; what was written is then no whole picture
    public static void copy(EvidenceType type, InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(from);
        var out = new DataOutputStream(to);
        try {
            switch (type) {
                case JPEG -> new JpegCleaning(in, out).copy();
                case PNG -> png(in, out);
                case WEBP -> webp(in, out);
                case HEIC, MP4, MOV, PDF -> throw new IllegalArgumentException("cannot be cleaned");
            }
        } catch (EOFException _) {
            throw new BrokenPictureException("a picture is cut off");
        }
        out.flush();
    }

    private static void png(DataInputStream in, DataOutputStream out) throws IOException {
        out.writeLong(in.readLong());
        String name;
        do {
            int length = in.readInt();
            name = name(in);
            if (length < 0) {
                throw new BrokenPictureException("a PNG chunk has no length");
            }
            if (PNG_KEPT.contains(name)) {
                out.writeInt(length);
                out.writeBytes(name);
                copy(in, out, (long) length + CRC);
            } else {
                in.skipNBytes((long) length + CRC);
            }
        } while (!name.equals("IEND"));
    }

    /// Every chunk keeps its place, so that the announced lengths stay right.
    private static void webp(DataInputStream in, DataOutputStream out) throws IOException {
        copy(in, out, 4);
        int size = in.readInt();
        out.writeInt(size);
        copy(in, out, 4);
        long left = Integer.toUnsignedLong(Integer.reverseBytes(size)) - 4;
        while (left >= 8) {
            String name = name(in);
            int length = in.readInt();
            long padded = Integer.toUnsignedLong(Integer.reverseBytes(length));
            padded += padded % 2;
            left -= 8 + padded;
            if (name.equals("VP8X") && padded > 0) {
                out.writeBytes(name);
                out.writeInt(length);
                out.writeByte(in.readUnsignedByte() & ~EXIF_AND_XMP);
                copy(in, out, padded - 1);
            } else if (WEBP_KEPT.contains(name)) {
                out.writeBytes(name);
                out.writeInt(length);
                copy(in, out, padded);
            } else {
                out.writeBytes("JUNK");
                out.writeInt(length);
                in.skipNBytes(padded);
                zeros(out, padded);
            }
        }
    }

    private static String name(DataInputStream in) throws IOException {
        byte[] name = new byte[4];
        in.readFully(name);
        return new String(name, ISO_8859_1);
    }

    private static void zeros(OutputStream out, long count) throws IOException {
        byte[] zeros = new byte[8192];
        for (long left = count; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    static void copy(InputStream in, OutputStream out, long count) throws IOException {
        byte[] buffer = new byte[8192];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
