package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("log.example", new SecureRandom());
    private static final LogKeys KEYS = LogKeys.of(SIGNER.verifier());
    private static final List<Hash> LEAVES = NaiveTree.leaves(1000);
    private static final CompactRange TREE = CompactRange.EMPTY.appendAll(LEAVES);
    private static final SignedNote CHECKPOINT =
            SignedNote.sign(Checkpoint.of("log.example", TREE).text(), SIGNER);

    private static TlogProof proof(int index, String extra) {
        TileFolder tiles = new TileFolder(LEAVES);
        tiles.growTo(LEAVES.size());
        InclusionProof inclusion =
                new TiledLog(LEAVES.size(), tiles::tile).inclusion(index).orThrow();
        return TlogProof.of(inclusion, CHECKPOINT, extra.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean proves(String encoded, Hash leaf) {
        return switch (TlogProof.parse(encoded)) {
            case Parsed.Malformed<TlogProof>(String reason) -> reason.isEmpty();
            case Parsed.Valid<TlogProof>(TlogProof proof) ->
                KEYS.open(proof.checkpoint()) instanceof Opened.Believed(Checkpoint checkpoint, List<NoteVerifier> _)
                        && proof.verifies(leaf, checkpoint);
        };
    }

    @Test
    void isTheTextThatTheSpecificationShows() {
        String text = proof(3, "beside").encode();
        assertThat(text.lines().toList())
                .startsWith(
                        "c2sp.org/tlog-proof@v1",
                        "extra " + base64("beside"),
                        "index 3",
                        LEAVES.get(2).base64())
                .contains("", "log.example", "1000", TREE.root().base64());
        assertThat(proof(3, "").encode().lines().skip(1).findFirst()).hasValue("index 3");
    }

    @Test
    void survivesItsText() {
        for (String extra : List.of("", "beside")) {
            TlogProof proof = proof(7, extra);
            TlogProof again = TlogProof.parse(proof.encode()).orThrow();
            assertThat(again).isEqualTo(proof).hasSameHashCodeAs(proof).hasToString(proof.encode());
            assertThat(again.index()).isEqualTo(7);
            assertThat(again.extra()
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .orElse(""))
                    .isEqualTo(extra);
            assertThat(proves(proof.encode(), LEAVES.get(7))).isTrue();
            assertThat(proves(proof.encode(), LEAVES.get(8))).isFalse();
        }
    }

    /// Every byte in turn is replaced by another; no text that comes of it proves the leaf, and none throws.
    @Test
    void noByteOfItCanBeChanged() {
        byte[] text = proof(421, "").encode().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < text.length; at++) {
            for (int change : new int[] {1, 2, 4, 8, 16, 32, 64, 128}) {
                byte[] changed = text.clone();
                changed[at] ^= (byte) change;
                String mutated = new String(changed, StandardCharsets.UTF_8);
                assertThat(proves(mutated, LEAVES.get(421)))
                        .as("byte %s ^ %s", at, change)
                        .isFalse();
            }
        }
    }

    /// However it is cut, what is left is refused.
    @Test
    void noPartOfItIsAProof() {
        String text = proof(421, "beside").encode();
        for (int end = 0; end < text.length(); end++) {
            assertThat(proves(text.substring(0, end), LEAVES.get(421)))
                    .as("cut at %s", end)
                    .isFalse();
        }
        assertThat(proves(text, LEAVES.get(421))).isTrue();
    }

    @Test
    void anotherKeyIsNotBelieved() {
        NoteSigner other = NoteSigner.generate("log.example", new SecureRandom());
        SignedNote forged = SignedNote.sign(CHECKPOINT.text(), other);
        String text = proof(1, "").encode().replace(CHECKPOINT.encode(), forged.encode());
        assertThat(proves(text, LEAVES.get(1))).isFalse();
        assertThat(KEYS.open(forged)).isEqualTo(new Opened.Unsigned());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v1\nindex\n\n",
                "c2sp.org/tlog-proof@v1\nindex -1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 01\n\n",
                "c2sp.org/tlog-proof@v1\nindex 9999999999999999999\n\n",
                "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nextra ****\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nextra YR==\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra YQ==\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nYQ==\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n****\n\n",
            })
    void refusesWhatIsNoProof(String text) {
        assertThat(TlogProof.parse(text + CHECKPOINT.encode())).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void refusesAPathThatBelongsToNoTree() {
        String hash = LEAVES.getFirst().base64() + "\n";
        String text = "c2sp.org/tlog-proof@v1\nindex 0\n" + hash.repeat(64) + "\n" + CHECKPOINT.encode();
        assertThat(TlogProof.parse(text)).isInstanceOf(Parsed.Malformed.class);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
