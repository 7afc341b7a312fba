package dev.chengxin.complaint.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures that tests are made with. Each has a place in it, as a telephone would write it.
public final class Pictures {
    /// Stands where a telephone puts the coordinates.
    public static final String PLACE = "GPS 30.2741N 120.1551E";

    private Pictures() {}

    /// A JPEG of noise, which is turned and says where it was taken.
    ///
    /// @param side in pixels
    public static byte[] jpeg(int side) {
        byte[] plain = encoded("jpg", side);
        return joined(cut(plain, 0, 2), exif(), cut(plain, 2, plain.length), exif());
    }

    public static byte[] png(int side) {
        byte[] plain = encoded("png", side);
        byte[] place = ("Location\0" + PLACE).getBytes(ISO_8859_1);
        int afterHeader = 8 + 12 + 13;
        return joined(cut(plain, 0, afterHeader), chunk("tEXt", place), cut(plain, afterHeader, plain.length));
    }

    /// A WebP as far as its container goes.
    public static byte[] webp() {
        byte[] place = PLACE.getBytes(ISO_8859_1);
        byte[] chunks = joined(
                riff("VP8X", new byte[] {0x2C, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                riff("VP8L", new byte[] {0x2F, 1, 2, 3, 4}),
                riff("EXIF", place),
                riff("XMP ", place));
        return joined(riffHead("RIFF", chunks.length + 4), "WEBP".getBytes(ISO_8859_1), chunks);
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(String format, int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// An Exif segment in which a picture is turned by 90 degrees, and a place.
    private static byte[] exif() {
        byte[] place = PLACE.getBytes(ISO_8859_1);
        var content = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        content.put("Exif\0\0".getBytes(ISO_8859_1));
        content.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 1);
        content.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        content.putShort((short) 6).putShort((short) 0).putInt(0).put(place);
        var segment = ByteBuffer.allocate(4 + content.capacity());
        return segment.put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (content.capacity() + 2))
                .put(content.array())
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(name.getBytes(ISO_8859_1));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] riff(String name, byte[] content) {
        return joined(riffHead(name, content.length), content, new byte[content.length % 2]);
    }

    private static byte[] riffHead(String name, int length) {
        return ByteBuffer.allocate(8)
                .put(name.getBytes(ISO_8859_1))
                .putInt(Integer.reverseBytes(length))
                .array();
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
