package dev.chengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.FilingReceipt;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.SignedNote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCommandTest {
    private static final NoteSigner RECEIPTS = NoteSigner.generate("chengxin.test/receipts", new SecureRandom());
    private static final Instant FILED = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-05-01T09:00:00Z");
    private static final String HASH = "ab".repeat(32);

    private final SampleLog log;

    ReceiptCommandTest(@TempDir Path folder) {
        log = new SampleLog(folder);
    }

    @BeforeEach
    void publish() {
        log.with(299)
                .add("complaint.filed.v1", "complaint-1", "{\"filedHash\":\"" + HASH + "\"}")
                .with(300)
                .publish();
    }

    private Path receipt(String eventId, String hash) {
        String text = new FilingReceipt(SampleLog.ORIGIN, eventId, hash, FILED, DUE).text();
        return log.write("receipt", SignedNote.sign(text, RECEIPTS).encode().getBytes(StandardCharsets.UTF_8));
    }

    private Run verify(Path receipt, Instant obtained) {
        return Run.json(
                "receipt",
                receipt,
                "--receipt-vkey",
                RECEIPTS.verifier().vkey(),
                "--log",
                log.path("."),
                "--obtained",
                obtained,
                "--vkey",
                log.path("vkey"));
    }

    private Run withProof(Path receipt, String proof) {
        Path file = log.write("entry.tlog-proof", proof.getBytes(StandardCharsets.UTF_8));
        return Run.json(
                "receipt",
                receipt,
                "--receipt-vkey",
                RECEIPTS.verifier().vkey(),
                "--proof",
                file,
                "--vkey",
                log.path("vkey"));
    }

    @Test
    void aPromiseThatWasKeptIsFoundInTheLog() {
        Run run = verify(receipt(log.id(299), HASH), FILED).holds();
        assertThat(run.codes("checked")).contains("receipt.signed", "receipt.kept");
        assertThat(run.out()).contains("entry 299");
    }

    @Test
    void aDroppedComplaintConvictsTheLogOnceThePromiseIsDue() {
        Path receipt = receipt("0198-dropped", HASH);
        assertThat(verify(receipt, DUE).isBroken().faults()).containsExactly("receipt.broken");
        assertThat(verify(receipt, DUE.minusMillis(1)).isUnchecked().err()).contains("Check again later");
    }

    @Test
    void aCopyOfUnknownAgeConvictsNobody() {
        Run run = Run.of(
                "receipt",
                receipt("0198-dropped", HASH),
                "--receipt-vkey",
                RECEIPTS.verifier().vkey(),
                "--log",
                log.path("."));
        assertThat(run.isUnchecked().err()).contains("--obtained");
    }

    @Test
    void aProofShowsThatWhatWasEnteredIsWhatWasFiled() {
        Run run = withProof(receipt(log.id(299), HASH), log.proof(299)).holds();
        assertThat(run.codes("checked")).contains("receipt.in-the-log", "receipt.same-content");
        assertThat(withProof(receipt(log.id(299), "cd".repeat(32)), log.proof(299))
                        .isBroken()
                        .faults())
                .containsExactly("receipt.other-content");
        assertThat(withProof(receipt(log.id(298), HASH), log.proof(299))
                        .isBroken()
                        .faults())
                .containsExactly("receipt.other-event");
        assertThat(withProof(receipt(log.id(299), HASH), log.closedProof(299))
                        .holds()
                        .codes("notProven"))
                .contains("receipt.content");
    }

    @Test
    void aReceiptThatNobodySignedIsRefused() {
        String text = new FilingReceipt(SampleLog.ORIGIN, "e", HASH, FILED, DUE).text();
        NoteSigner stranger = NoteSigner.generate("chengxin.test/receipts", new SecureRandom());
        Path other = log.write("r1", SignedNote.sign(text, stranger).encode().getBytes(StandardCharsets.UTF_8));
        assertThat(verify(other, DUE).isBroken().faults()).containsExactly("receipt.unsigned");
        String changed = SignedNote.sign(text, RECEIPTS).encode().replace("event e", "event f");
        assertThat(verify(log.write("r2", changed.getBytes(StandardCharsets.UTF_8)), DUE)
                        .isBroken()
                        .faults())
                .containsExactly("receipt.forged");
        String none = SignedNote.sign("no receipt\n", RECEIPTS).encode();
        assertThat(verify(log.write("r3", none.getBytes(StandardCharsets.UTF_8)), DUE)
                        .isBroken()
                        .faults())
                .containsExactly("receipt.malformed");
        assertThat(verify(log.write("r4", new byte[] {1, 2}), DUE).isBroken().faults())
                .containsExactly("receipt.malformed");
    }

    @Test
    void aReceiptOfAnotherLogIsNotJudgedByThisOne() {
        String text = new FilingReceipt("other.log", log.id(299), HASH, FILED, DUE).text();
        Path other = log.write("r", SignedNote.sign(text, RECEIPTS).encode().getBytes(StandardCharsets.UTF_8));
        assertThat(verify(other, DUE).isBroken().faults()).containsExactly("receipt.other-log");
    }
}
