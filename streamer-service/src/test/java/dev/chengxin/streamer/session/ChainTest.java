package dev.chengxin.streamer.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Segment FIRST =
            new Segment(0L, SegmentKind.SPEECH, 0L, 4_200L, "大家好", "asr-zh-2", 96, null, null);
    private static final Segment SECOND =
            new Segment(1L, SegmentKind.CARD, 4_200L, 9_000L, "苹果", null, null, null, null);

    @Test
    void aSegmentIsHashedOverItsCanonicalForm() throws Exception {
        var canonical = "{\"confidence\":96,\"endMs\":4200,\"kind\":\"speech\",\"number\":0,"
                + "\"recogniser\":\"asr-zh-2\",\"startMs\":0,\"text\":\"大家好\"}";
        assertThat(FIRST.hash()).isEqualTo(hex(canonical.getBytes(UTF_8)));
    }

    @Test
    void eachLinkIsOverTheOneBeforeAndTheSegment() throws Exception {
        byte[] first = sha256(concat(new byte[32], HexFormat.of().parseHex(FIRST.hash())));
        byte[] second = sha256(concat(first, HexFormat.of().parseHex(SECOND.hash())));
        assertThat(Chain.empty().with(FIRST.hash()).with(SECOND.hash()))
                .isEqualTo(new Chain(2, HexFormat.of().formatHex(second)));
    }

    @Test
    void anotherOrderIsAnotherChain() {
        assertThat(Chain.empty().with(SECOND.hash()).with(FIRST.hash()))
                .isNotEqualTo(Chain.empty().with(FIRST.hash()).with(SECOND.hash()));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static String hex(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
