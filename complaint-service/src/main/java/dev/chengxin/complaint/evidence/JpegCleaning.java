package dev.chengxin.complaint.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Copies a JPEG from its beginning to its end marker; what is hung on behind, such as a second picture with notes
/// of its own, is left out.
final class JpegCleaning {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final String EXIF_NAME = "Exif\0\0";
    private static final int ORIENTATION = 0x0112;

    private final DataInputStream in;
    private final DataOutputStream out;

    JpegCleaning(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    void copy() throws IOException {
        int marker = marker(in.readUnsignedByte());
        while (marker != END) {
            marker = segment(marker);
        }
        write(END);
    }

    /// Copies or drops what stands behind a marker.
    ///
    /// @return the next marker
    private int segment(int marker) throws IOException {
        if (marker == START) {
            write(marker);
        } else {
            byte[] content = new byte[Math.max(0, in.readUnsignedShort() - 2)];
            in.readFully(content);
            if (marker == EXIF) {
                turned(content);
            } else if (isShown(marker, content)) {
                write(marker, content);
            }
            if (marker == SCAN) {
                return scan();
            }
        }
        return marker(in.readUnsignedByte());
    }

    private static boolean isShown(int marker, byte[] content) {
        if (marker < APP0 || (marker > APP15 && marker != COMMENT)) {
            return true;
        }
        return marker == APP0 || marker == ADOBE || (marker == COLOURS && startsWith(content, "ICC_PROFILE\0"));
    }

    /// Copies a scan up to the marker behind it.
    private int scan() throws IOException {
        int next = in.readUnsignedByte();
        while (true) {
            if (next != 0xFF) {
                out.write(next);
                next = in.readUnsignedByte();
                continue;
            }
            int code = in.readUnsignedByte();
            while (code == 0xFF) {
                code = in.readUnsignedByte();
            }
            boolean inside = code == 0 || (code >= 0xD0 && code <= 0xD7);
            if (!inside) {
                return code;
            }
            write(code);
            next = in.readUnsignedByte();
        }
    }

    private int marker(int first) throws IOException {
        if (first != 0xFF) {
            throw new BrokenPictureException("a JPEG segment does not begin with a marker");
        }
        int code = in.readUnsignedByte();
        while (code == 0xFF) {
            code = in.readUnsignedByte();
        }
        return code;
    }

    /// Of the notes in it, a picture keeps how it is turned.
    private void turned(byte[] content) throws IOException {
        int orientation = startsWith(content, EXIF_NAME) ? orientation(content) : 1;
        if (orientation > 1) {
            var exif = ByteBuffer.allocate(EXIF_NAME.length() + 26);
            exif.put(EXIF_NAME.getBytes(ISO_8859_1));
            exif.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 1);
            exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
            exif.putShort((short) orientation).putShort((short) 0).putInt(0);
            write(EXIF, exif.array());
        }
    }

    /// From 1 (not turned) to 8; 1 as well when it is not said properly.
    private static int orientation(byte[] content) {
        try {
            var tiff = ByteBuffer.wrap(content, EXIF_NAME.length(), content.length - EXIF_NAME.length())
                    .slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                    int value = tiff.getShort(at + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException _) {
            return 1;
        }
    }

    private static boolean startsWith(byte[] content, String text) {
        return content.length >= text.length() && new String(content, 0, text.length(), ISO_8859_1).equals(text);
    }

    private void write(int marker) throws IOException {
        out.writeByte(0xFF);
        out.writeByte(marker);
    }

    private void write(int marker, byte[] content) throws IOException {
        write(marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }
}
