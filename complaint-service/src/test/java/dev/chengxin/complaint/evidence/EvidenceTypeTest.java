package dev.chengxin.complaint.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTypeTest {
    @Test
    void picturesAreKnownByHowTheyBegin() {
        assertThat(EvidenceType.of(Pictures.jpeg(8))).contains(EvidenceType.JPEG);
        assertThat(EvidenceType.of(Pictures.png(8))).contains(EvidenceType.PNG);
        assertThat(EvidenceType.of(Pictures.webp())).contains(EvidenceType.WEBP);
    }

    @ParameterizedTest
    @CsvSource({
        "'\0\0\0\u0018ftypheic\0\0\0\0mif1heic', HEIC",
        "'\0\0\0\u0018ftypmif1\0\0\0\0mif1heic', HEIC",
        "'\0\0\0\u0018ftypmp42\0\0\0\0isommp42', MP4",
        "'\0\0\0\u0014ftypqt  \0\0\0\0qt  ', MOV",
        "'%PDF-1.7\n%', PDF",
    })
    void othersAreKnownByTheirBrand(String head, EvidenceType type) {
        assertThat(EvidenceType.of(head.getBytes(ISO_8859_1))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00ff\u00d8",
                "<!DOCTYPE html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                "RIFF\0\0\0\0WAVE",
                "\0\0\0\u0018ftypmif1\0\0\0\0mif1avif",
                "\0\0\0\u0018ftyp",
                "MZ",
                " %PDF-1.7",
                "PK\u0003\u0004",
            })
    void everythingElseIsRefused(String head) {
        assertThat(EvidenceType.of(head.getBytes(ISO_8859_1))).isEmpty();
    }
}
