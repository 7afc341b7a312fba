package dev.chengxin.complaint.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CleaningTest {
    @Test
    void aJpegKeepsItsPictureAndHowItIsTurnedAndLosesItsPlace() throws IOException {
        byte[] taken = Pictures.jpeg(40);

        byte[] cleaned = cleaned(EvidenceType.JPEG, taken);

        assertThat(text(taken)).contains(Pictures.PLACE);
        assertThat(text(cleaned)).doesNotContain("GPS").contains("Exif");
        // Tag 0x0112, a short, once, 6: turned by 90 degrees.
        assertThat(text(cleaned)).contains("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
        assertSamePicture(taken, cleaned);
        assertThat(cleaned).endsWith(0xFF, 0xD9);
    }

    @Test
    void aPngLosesItsNotes() throws IOException {
        byte[] taken = Pictures.png(40);

        byte[] cleaned = cleaned(EvidenceType.PNG, taken);

        assertThat(text(taken)).contains(Pictures.PLACE);
        assertThat(text(cleaned)).doesNotContain("GPS").doesNotContain("tEXt");
        assertSamePicture(taken, cleaned);
    }

    @Test
    void aWebpLosesItsNotesInPlace() throws IOException {
        byte[] taken = Pictures.webp();

        byte[] cleaned = cleaned(EvidenceType.WEBP, taken);

        assertThat(text(taken)).contains(Pictures.PLACE);
        assertThat(cleaned).hasSameSizeAs(taken);
        assertThat(text(cleaned)).doesNotContain("GPS").doesNotContain("EXIF").contains("VP8L");
        // Of the flags, the alpha channel and the colour profile stay; Exif and XMP go.
        assertThat(cleaned[20]).isEqualTo((byte) 0x20);
    }

    @Test
    void aBrokenPictureIsNoPicture() {
        byte[] taken = Pictures.jpeg(40);

        assertThatThrownBy(() -> cleaned(EvidenceType.JPEG, Arrays.copyOf(taken, 200)))
                .isInstanceOf(BrokenPictureException.class);
        assertThatThrownBy(() -> cleaned(EvidenceType.PNG, Arrays.copyOf(Pictures.png(40), 60)))
                .isInstanceOf(BrokenPictureException.class);
    }

    private static byte[] cleaned(EvidenceType type, byte[] taken) throws IOException {
        var out = new ByteArrayOutputStream();
        Cleaning.copy(type, new ByteArrayInputStream(taken), out);
        return out.toByteArray();
    }

    private static void assertSamePicture(byte[] one, byte[] other) {
        var left = Pictures.read(one);
        var right = Pictures.read(other);
        assertThat(right.getWidth()).isEqualTo(left.getWidth());
        for (int x = 0; x < left.getWidth(); x++) {
            for (int y = 0; y < left.getHeight(); y++) {
                assertThat(right.getRGB(x, y)).isEqualTo(left.getRGB(x, y));
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
