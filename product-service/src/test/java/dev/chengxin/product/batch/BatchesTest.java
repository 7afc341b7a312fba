package dev.chengxin.product.batch;

import static dev.chengxin.product.Verdicts.after;
import static dev.chengxin.product.Verdicts.decided;
import static dev.chengxin.product.Verdicts.fault;
import static dev.chengxin.product.batch.Sown.BATCHES;
import static dev.chengxin.product.batch.Sown.NOW;
import static dev.chengxin.product.batch.Sown.PRODUCER;
import static dev.chengxin.product.batch.Sown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ProductEvent.BatchCertified;
import dev.chengxin.contracts.ProductEvent.BatchDeclared;
import dev.chengxin.contracts.ProductEvent.BatchFailed;
import dev.chengxin.product.batch.Batches.Declaration;
import dev.chengxin.product.batch.Batches.Issue;
import dev.chengxin.product.producer.ProducerKind;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.TransitionsContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchesTest {
    private static final Issue ISSUE = new Issue(Basis.SELF_TESTED, null, "");

    @Test
    void everyRowIsWalkedAndEveryOtherPairRefused() {
        new TransitionsContract<Batch, BatchStatus, BatchAction>(
                        BatchLifecycle.TABLE,
                        Batch::status,
                        Map.of(
                                BatchAction.CERTIFY, batch -> BATCHES.certify(batch, ISSUE, NOW),
                                BatchAction.FAIL, batch -> BATCHES.fail(batch, FailureReason.SAMPLING)))
                .check(List.of(Sown.apples(ProducerKind.FARMER, "652901")));
    }

    @Test
    void aDeclarationTellsWhatTheBatchIs() {
        var harvested = TODAY.minusDays(3);
        var declared = decided(BATCHES.declare(
                Sown.declaration(ProducerKind.FARMER, Category.FRUIT, "652901", harvested), Optional.empty(), NOW));

        assertThat(declared.events())
                .containsExactly(new BatchDeclared(PRODUCER, "fruit", true, "652901", 5_000, harvested));
        assertThat(declared.state().jurisdiction()).isEqualTo("652901");
    }

    @Test
    void aCertificateMayComeWithTheDeclaration() {
        var issue = new Issue(Basis.COMMISSIONED_TEST, NOW.minusSeconds(60), "/conformityCertificate");
        var declared = decided(BATCHES.declare(
                Sown.declaration(ProducerKind.COOPERATIVE, Category.EGG, "652901", null), Optional.of(issue), NOW));

        assertThat(declared.events())
                .last()
                .isEqualTo(new BatchCertified(PRODUCER, "commissioned-test", NOW.minusSeconds(60)));
        assertThat(declared.state().status()).isEqualTo(BatchStatus.CERTIFIED);
        assertThat(declared.state().lacksConformity()).isFalse();
    }

    @Test
    void neitherHarvestNorCertificateLieInTheFuture() {
        var tomorrow = Sown.declaration(ProducerKind.FARMER, Category.FRUIT, "652901", TODAY.plusDays(1));
        var early = new Issue(Basis.CONTROLLED, NOW.plusSeconds(1), "/conformityCertificate");
        var today = Sown.declaration(ProducerKind.FARMER, Category.FRUIT, "652901", TODAY);
        var yesterday = new Issue(Basis.CONTROLLED, NOW.minusSeconds(86_400), "");

        assertThat(fault(BATCHES.declare(tomorrow, Optional.empty(), NOW))).isEqualTo("/harvestedOn future");
        assertThat(fault(BATCHES.declare(today, Optional.of(early), NOW)))
                .isEqualTo("/conformityCertificate/issuedAt range");
        assertThat(fault(BATCHES.declare(today, Optional.of(yesterday), NOW))).isEqualTo("/issuedAt range");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void firmsAndCooperativesNeedACertificateForWhatIsInScope(Category category) {
        boolean inScope = category != Category.OTHER;
        assertThat(lacks(ProducerKind.COMPANY, category)).isEqualTo(inScope);
        assertThat(lacks(ProducerKind.COOPERATIVE, category)).isEqualTo(inScope);
        assertThat(lacks(ProducerKind.FARMER, category)).isFalse();
    }

    private static boolean lacks(ProducerKind kind, Category category) {
        return after(BATCHES.declare(Sown.declaration(kind, category, "652901", null), Optional.empty(), NOW))
                .lacksConformity();
    }

    @Test
    void aCertificateIsKeptForSixMonths() {
        var conformity = new Conformity(Basis.CONTROLLED, Instant.parse("2026-08-30T17:00:00Z"));

        assertThat(conformity.keptUntil()).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void aFailureTellsHowItBecameKnown() {
        var failed = decided(BATCHES.fail(Sown.apples(ProducerKind.FARMER, "652901"), FailureReason.LABORATORY));

        assertThat(failed.events()).containsExactly(new BatchFailed(PRODUCER, "laboratory"));
    }

    @Test
    void declaringAgainAddsTheCertificateAndNothingElse() {
        Batch batch = Sown.apples(ProducerKind.FARMER, "652901");
        Declaration same = Sown.declaration(ProducerKind.FARMER, Category.FRUIT, "652901", null);
        Declaration other = Sown.declaration(ProducerKind.FARMER, Category.FRUIT, "652902", null);

        assertThat(BATCHES.declareAgain(batch, same, Optional.empty(), NOW)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(fault(BATCHES.declareAgain(batch, other, Optional.empty(), NOW)))
                .isEqualTo("/originRegion differs");
        Batch certified = after(BATCHES.declareAgain(batch, same, Optional.of(ISSUE), NOW));
        assertThat(certified.status()).isEqualTo(BatchStatus.CERTIFIED);
        assertThat(BATCHES.declareAgain(certified, same, Optional.of(ISSUE), NOW.plusSeconds(9)))
                .isInstanceOf(Verdict.Unchanged.class);
    }
}
