package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final NoteSigner OLD = NoteSigner.generate("log.example", RANDOM);
    private static final NoteSigner NEXT = NoteSigner.generate("log.example", RANDOM);
    private static final NoteSigner WITNESS = NoteSigner.generate("witness.example", RANDOM);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("log.example", 1, Rfc6962Examples.leafHashes(1).getFirst(), List.of("an extension"));

    private static String signed(NoteSigner... signers) {
        return SignedNote.sign(CHECKPOINT.text(), signers).encode();
    }

    private static LogKeys keys(NoteSigner... signers) {
        return new LogKeys(List.of(signers).stream().map(NoteSigner::verifier).toList());
    }

    /// Before, while and after a key follows another: who knows the keys of the time, or both, misses nothing.
    @Test
    void aKeyFollowsAnotherWithoutAGap() {
        LogKeys both = keys(OLD, NEXT);
        for (String checkpoint : List.of(signed(OLD), signed(OLD, NEXT), signed(NEXT))) {
            assertThat(both.open(checkpoint)).isInstanceOf(Opened.Believed.class);
        }
        assertThat(keys(OLD).open(signed(OLD, NEXT))).isEqualTo(believed(OLD));
        assertThat(keys(NEXT).open(signed(OLD, NEXT))).isEqualTo(believed(NEXT));
        assertThat(both.open(signed(OLD, NEXT))).isEqualTo(believed(OLD, NEXT));
        assertThat(keys(OLD).open(signed(NEXT))).isEqualTo(new Opened.Unsigned());
        assertThat(keys(NEXT).open(signed(OLD))).isEqualTo(new Opened.Unsigned());
    }

    private static Opened believed(NoteSigner... by) {
        return new Opened.Believed(CHECKPOINT, keys(by).keys());
    }

    @Test
    void signaturesOfOthersNeitherHelpNorHurt() {
        assertThat(keys(OLD).open(signed(WITNESS, OLD))).isEqualTo(believed(OLD));
        assertThat(keys(OLD).open(signed(WITNESS))).isEqualTo(new Opened.Unsigned());
    }

    @Test
    void saysWhyItDoesNotBelieve() {
        Checkpoint other = new Checkpoint("log.other", 1, CHECKPOINT.root(), List.of());
        assertThat(keys(OLD).open(SignedNote.sign(other.text(), OLD))).isEqualTo(new Opened.OtherLog("log.other"));
        assertThat(keys(OLD).open(SignedNote.sign("no checkpoint\n", OLD))).isInstanceOf(Opened.Malformed.class);
        assertThat(keys(OLD).open("no note")).isInstanceOf(Opened.Malformed.class);
        assertThat(keys(OLD).open(signed(OLD).replace("extension", "expansion")))
                .isEqualTo(new Opened.Forged(OLD.verifier().key()));
    }

    @Test
    void surviveTheirText() {
        LogKeys both = keys(OLD, NEXT);
        assertThat(both.text().lines()).hasSize(2);
        assertThat(LogKeys.parse(both.text()).orThrow()).isEqualTo(both);
        assertThat(both.origin()).isEqualTo("log.example");
    }

    @Test
    void refuseNoKeysAndKeysOfSeveralLogs() {
        assertThat(LogKeys.parse("")).isInstanceOf(Parsed.Malformed.class);
        assertThat(LogKeys.parse("no key\n")).isInstanceOf(Parsed.Malformed.class);
        assertThat(LogKeys.parse(
                        OLD.verifier().vkey() + "\n" + WITNESS.verifier().vkey()))
                .isInstanceOf(Parsed.Malformed.class);
        assertThatIllegalArgumentException().isThrownBy(() -> keys(OLD, WITNESS));
    }
}
