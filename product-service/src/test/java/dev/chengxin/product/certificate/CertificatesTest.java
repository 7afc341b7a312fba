package dev.chengxin.product.certificate;

import static dev.chengxin.product.Verdicts.after;
import static dev.chengxin.product.Verdicts.decided;
import static dev.chengxin.product.Verdicts.fault;
import static dev.chengxin.product.Verdicts.refusal;
import static dev.chengxin.product.batch.Sown.NOW;
import static dev.chengxin.product.batch.Sown.PRODUCER;
import static dev.chengxin.product.batch.Sown.TODAY;
import static dev.chengxin.product.certificate.Granted.CERTIFICATES;
import static dev.chengxin.product.certificate.Granted.FROM;
import static dev.chengxin.product.certificate.Granted.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ProductEvent.CertificateExpired;
import dev.chengxin.contracts.ProductEvent.CertificateIssued;
import dev.chengxin.contracts.ProductEvent.CertificateRevoked;
import dev.chengxin.contracts.ProductEvent.CertificateSuspended;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.TransitionsContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatesTest {
    private static final Instant END = Instant.parse("2027-08-31T16:00:00Z");
    private static final String NUMBER = "125OP2612345";

    @Test
    void everyRowIsWalkedAndEveryOtherPairRefused() {
        new TransitionsContract<Certificate, CertificateStatus, CertificateAction>(
                        CertificateLifecycle.TABLE,
                        Certificate::status,
                        Map.of(
                                CertificateAction.PASS,
                                it -> CERTIFICATES.examine(it, true, "moderator", NOW),
                                CertificateAction.FAIL,
                                it -> CERTIFICATES.examine(it, false, "moderator", NOW),
                                CertificateAction.ISSUE,
                                it -> CERTIFICATES.issue(it, NUMBER, FROM, UNTIL, "moderator", NOW),
                                CertificateAction.SUSPEND,
                                it -> CERTIFICATES.suspend(it, SuspensionReason.INVESTIGATION, "moderator", NOW),
                                CertificateAction.REINSTATE,
                                it -> CERTIFICATES.reinstate(it, "moderator", NOW),
                                CertificateAction.REVOKE,
                                it -> CERTIFICATES.revoke(it, RevocationReason.FRAUD, "moderator", NOW),
                                CertificateAction.EXPIRE,
                                it -> CERTIFICATES.expire(it, END)))
                .check(List.of(Granted.applied(Scheme.ORGANIC, null)));
    }

    @Test
    void anIssueTellsNumberAndTerm() {
        var issued = decided(
                CERTIFICATES.issue(Granted.passed(Scheme.ORGANIC, "652900"), NUMBER, FROM, null, "moderator", NOW));

        assertThat(issued.events())
                .containsExactly(new CertificateIssued(PRODUCER, "organic", NUMBER, "fruit", "652900", FROM, UNTIL));
        assertThat(issued.state().endsAt()).contains(END);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN_FOOD, 2026-09-01, , 2029-08-31",
        "GREEN_FOOD, 2026-09-01, 2029-09-01, 2029-09-01",
        "ORGANIC, 2026-09-01, , 2027-08-31",
        "ORGANIC, 2025-11-24, , 2026-11-23",
        "FAMOUS_SPECIAL, 2026-09-01, 2029-08-31, 2029-08-31",
        "OTHER, 2026-11-23, 2026-11-23, 2026-11-23"
    })
    void theTermIsTheSchemesWhereNoneIsGiven(Scheme scheme, LocalDate from, @Nullable LocalDate until, LocalDate last) {
        Certificate issued =
                after(CERTIFICATES.issue(Granted.passed(scheme, null), "X1", from, until, "moderator", NOW));

        assertThat(issued.validUntil()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANIC, 2026-11-24, , /validFrom future",
        "ORGANIC, 2025-11-23, , /validUntil past",
        "ORGANIC, 2026-09-01, 2027-09-02, /validUntil too-long",
        "GREEN_FOOD, 2026-09-01, 2029-09-02, /validUntil too-long",
        "OTHER, 2026-09-01, , /validUntil missing",
        "OTHER, 2026-09-01, 2026-08-31, /validUntil past",
        "OTHER, 2026-09-01, 2046-09-02, /validUntil too-long",
        "GEOGRAPHICAL_INDICATION, 2026-09-01, , /validUntil missing"
    })
    void aTermThatCannotBeIsRefused(Scheme scheme, LocalDate from, @Nullable LocalDate until, String fault) {
        assertThat(fault(CERTIFICATES.issue(Granted.passed(scheme, "652900"), "X1", from, until, "moderator", NOW)))
                .isEqualTo(fault);
    }

    @Test
    void aGeographicalIndicationNeedsARegion() {
        assertThat(fault(CERTIFICATES.apply(Granted.application(Scheme.GEOGRAPHICAL_INDICATION, null), NOW)))
                .isEqualTo("/originRegion missing");
    }

    @ParameterizedTest
    @CsvSource({
        "652900, 652901, true",
        "652900, 652900, true",
        "652900, 652801, false",
        "650000, 652801, true",
        "650000, 530129, false",
        "530129, 530129, true",
        "530129, 530100, false",
        ", 110101, true"
    })
    void anOriginIsCoveredByItsPrefectureAndProvince(@Nullable String region, String origin, boolean covered) {
        assertThat(Granted.applied(Scheme.OTHER, region).coversOrigin(origin)).isEqualTo(covered);
    }

    @Test
    void whatItIsWorthDependsOnStatusAndDay() {
        Certificate issued = Granted.issued(Scheme.ORGANIC, NUMBER, null);
        Certificate suspended = after(CERTIFICATES.suspend(issued, SuspensionReason.AUTHORITY, "moderator", NOW));
        Certificate revoked = after(CERTIFICATES.revoke(issued, RevocationReason.FRAUD, "moderator", NOW));
        Certificate expired = after(CERTIFICATES.expire(issued, END));

        assertThat(issued.standing(FROM.minusDays(1))).isEqualTo(CheckStatus.UNKNOWN);
        assertThat(issued.standing(FROM)).isEqualTo(CheckStatus.VALID);
        assertThat(issued.standing(UNTIL)).isEqualTo(CheckStatus.VALID);
        assertThat(issued.standing(UNTIL.plusDays(1))).isEqualTo(CheckStatus.EXPIRED);
        assertThat(suspended.standing(TODAY)).isEqualTo(CheckStatus.SUSPENDED);
        assertThat(suspended.standing(UNTIL.plusDays(1))).isEqualTo(CheckStatus.EXPIRED);
        assertThat(revoked.standing(TODAY)).isEqualTo(CheckStatus.REVOKED);
        assertThat(revoked.standing(UNTIL.plusDays(1))).isEqualTo(CheckStatus.REVOKED);
        assertThat(expired.standing(UNTIL.plusDays(1))).isEqualTo(CheckStatus.EXPIRED);
        assertThat(Granted.passed(Scheme.ORGANIC, null).standing(TODAY)).isEqualTo(CheckStatus.UNKNOWN);
    }

    @Test
    void itExpiresOnceAtTheEndOfItsLastDay() {
        Certificate issued = Granted.issued(Scheme.ORGANIC, NUMBER, null);

        assertThat(CERTIFICATES.expire(issued, END.minusMillis(1))).isInstanceOf(Verdict.Unchanged.class);
        var expired = decided(CERTIFICATES.expire(issued, END.plusSeconds(7_200)));
        assertThat(expired.events()).containsExactly(new CertificateExpired(PRODUCER, "organic", NUMBER, END));
        assertThat(expired.state().history().getLast().at()).isEqualTo(END);
        assertThat(expired.state().endsAt()).isEmpty();
        assertThat(CERTIFICATES.expire(expired.state(), END.plusSeconds(9_000))).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void afterItsTermItIsAsGoodAsExpiredHoweverLateTheClock() {
        Certificate issued = Granted.issued(Scheme.ORGANIC, NUMBER, null);

        assertThat(refusal(CERTIFICATES.suspend(issued, SuspensionReason.AUTHORITY, "moderator", END))
                        .detail()
                        .zh())
                .contains("已过期");
        assertThat(refusal(CERTIFICATES.revoke(issued, RevocationReason.FRAUD, "moderator", END))
                        .code())
                .isEqualTo("illegal-transition");
    }

    @Test
    void reasonsAreTold() {
        Certificate issued = Granted.issued(Scheme.ORGANIC, NUMBER, null);

        assertThat(decided(CERTIFICATES.suspend(issued, SuspensionReason.LABEL_MISUSE, "moderator", NOW))
                        .events())
                .containsExactly(new CertificateSuspended(PRODUCER, "organic", NUMBER, "label-misuse"));
        assertThat(decided(CERTIFICATES.revoke(issued, RevocationReason.NOT_REMEDIED, "lead", NOW))
                        .events())
                .containsExactly(new CertificateRevoked(PRODUCER, "organic", NUMBER, "not-remedied"));
    }

    @Test
    void anApplicationWaitsUntilItIsIssuedOrNotPassed() {
        var kind = new CertificateAggregates();

        assertThat(kind.work(Granted.applied(Scheme.GEOGRAPHICAL_INDICATION, "652900")))
                .hasValueSatisfying(work -> assertThat(work.risk()).isEqualTo(50));
        assertThat(kind.work(Granted.passed(Scheme.ORGANIC, null)))
                .hasValueSatisfying(work -> assertThat(work.risk()).isEqualTo(30));
        assertThat(kind.work(Granted.issued(Scheme.ORGANIC, NUMBER, null))).isEmpty();
    }

    @Test
    void applyingAgainHasToBeTheSame() {
        Certificate applied = Granted.applied(Scheme.ORGANIC, null);

        assertThat(CERTIFICATES.applyAgain(applied, Granted.application(Scheme.ORGANIC, null), NOW))
                .isInstanceOf(Verdict.Unchanged.class);
        assertThat(fault(CERTIFICATES.applyAgain(applied, Granted.application(Scheme.OTHER, null), NOW)))
                .isEqualTo("/scheme differs");
    }
}
