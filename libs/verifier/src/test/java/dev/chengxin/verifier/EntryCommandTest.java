package dev.chengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.tlog.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryCommandTest {
    private final SampleLog log;

    EntryCommandTest(@TempDir Path folder) {
        log = new SampleLog(folder);
    }

    @BeforeEach
    void publish() {
        log.with(300).publish();
    }

    private Run verify(String proof) {
        return Run.json("entry", file(proof), "--vkey", log.path("vkey"));
    }

    private Path file(String proof) {
        return log.write("entry.tlog-proof", proof.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aProofThatOpensTheEntrySaysWhatItHolds() {
        Run run = verify(log.proof(123)).holds();
        assertThat(run.codes("checked")).containsExactly("checkpoint.signed", "proof.holds", "proof.opened");
        assertThat(run.out()).contains("thing.happened.v1", log.id(123));
        assertThat(run.codes("notProven")).containsExactly("feed.truth", "proof.one-view");
    }

    @Test
    void aProofThatDoesNotOpenItProvesThatItIsThere() {
        Run run = verify(log.closedProof(123)).holds();
        assertThat(run.codes("checked")).contains("proof.leaf");
        assertThat(run.codes("notProven")).contains("proof.leaf-only");
    }

    @Test
    void aProofOfARedactedEntryStillHolds() {
        Run run = verify(log.redact(123).proof(123)).holds();
        assertThat(run.codes("checked")).contains("proof.redacted");
    }

    @Test
    void aProofWithTheEntryOfAnotherPlaceIsRefused() {
        String proof = log.proof(123).replace("index 123\n", "index 124\n");
        assertThat(verify(proof).isBroken().faults()).containsExactly("proof.elsewhere@124");
        String closed = log.closedProof(123).replace("index 123\n", "index 124\n");
        Run run = verify(closed).isBroken();
        assertThat(run.faults()).containsExactly("proof.fails@124");
        assertThat(run.fault("proof.fails").path("expected").asString()).matches("[0-9a-f]{64}");
        assertThat(run.fault("proof.fails").path("found").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void aProofUnderAnotherKeyIsRefused() {
        String stranger = NoteSigner.generate(SampleLog.ORIGIN, new SecureRandom())
                .verifier()
                .vkey();
        assertThat(Run.json("entry", file(log.proof(1)), "--vkey", stranger)
                        .isBroken()
                        .faults())
                .containsExactly("checkpoint.unsigned");
    }

    /// Every byte in turn is changed; nothing that comes of it is believed, and nothing throws.
    @Test
    void noByteOfAProofCanBeChanged() {
        byte[] proof = log.closedProof(123).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < proof.length; at++) {
            byte[] changed = proof.clone();
            changed[at] ^= 1;
            Path file = log.write("mutated", changed);
            assertThat(Run.of("entry", file, "--vkey", log.path("vkey")).exitCode())
                    .as("byte %s", at)
                    .isEqualTo(Verify.BROKEN);
        }
    }

    /// The same of the entry that travels with it, but for the time that the ledger says it took it in: that is the
    /// ledger's own word and proves nothing.
    @Test
    void nothingThatTheEntrySaysCanBeChanged() {
        String line = log.lines().get(123);
        int ledgerTime = line.indexOf("\"ledgertime\":\"") + "\"ledgertime\":\"".length();
        for (int at = 0; at < line.length(); at++) {
            char other = line.charAt(at) == '1' ? '2' : '1';
            String changed = line.substring(0, at) + other + line.substring(at + 1);
            boolean ownWord = at >= ledgerTime && at < ledgerTime + "2026-05-01T00:00:00.000Z".length();
            assertThat(verify(log.proof(123, changed)).exitCode())
                    .as("character %s of %s", at, changed)
                    .isEqualTo(ownWord ? Verify.HOLDS : Verify.BROKEN);
        }
    }

    @Test
    void whatIsNoProofIsSaidToBeNone() {
        assertThat(verify("nothing").isBroken().faults()).containsExactly("proof.malformed");
        Run.of("entry", file(log.proof(1))).isUnchecked();
        Run.of("entry", log.path("none"), "--vkey", log.path("vkey")).isUnchecked();
        Run.of("entry", file(log.proof(1)), "--vkey", "no key").isUnchecked();
        assertThat(Run.of("entry").exitCode()).isEqualTo(2);
    }

    @Test
    void aFileIsShownWithoutBeingBelieved() {
        String proof = log.proof(7).replace("subject-0", "subject-1");
        Run run = Run.json("dump", file(proof)).holds();
        assertThat(run.codes("checked")).contains("dump.proof", "dump.checkpoint", "dump.signature");
        assertThat(run.codes("notProven")).containsExactly("dump.nothing");
        assertThat(Run.json("dump", log.path("feed.ndjson")).holds().codes("checked"))
                .hasSize(300)
                .containsOnly("dump.entry");
        assertThat(Run.json("dump", log.path("checkpoint")).holds().codes("checked"))
                .contains("dump.checkpoint");
        assertThat(Run.of("dump", file("nothing")).isUnchecked().err()).contains("is no proof");
    }
}
