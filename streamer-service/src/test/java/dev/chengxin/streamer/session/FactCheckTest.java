package dev.chengxin.streamer.session;

import static dev.chengxin.streamer.session.Planned.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.streamer.goods.CertificateState;
import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownCertificate;
import dev.chengxin.streamer.goods.KnownProduct;
import dev.chengxin.streamer.goods.Price;
import dev.chengxin.streamer.scan.Claim;
import dev.chengxin.streamer.session.FactCheck.Contradiction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactCheckTest {
    private static final Claim FROM_AKSU = new Claim.Origin(0, 5, "阿克苏", "6529", "苹果");
    private static final Claim FROM_ZHAOTONG = new Claim.Origin(0, 4, "昭通", "5306", "苹果");
    private static final Claim ORGANIC = new Claim.Certificate(0, 4, "organic");
    private static final KnownBatch OF_ZHAOTONG = batch("530602", true);

    @Test
    void anOriginIsContradictedOnlyByAKnownOne() {
        assertThat(check(List.of(OF_ZHAOTONG), List.of(), FROM_AKSU)).containsExactly(Contradiction.CLAIM_ORIGIN);
        assertThat(check(List.of(OF_ZHAOTONG), List.of(), FROM_ZHAOTONG)).isEmpty();
        assertThat(check(List.of(batch("530600", true)), List.of(), new Claim.Origin(0, 2, "鲁甸", "530621", null)))
                .isEmpty();
        assertThat(check(List.of(), List.of(), FROM_AKSU)).isEmpty();
    }

    @Test
    void anOriginMayStandOnACertificateThatNamesThePlace() {
        var indication = certificate("geographical-indication", "652901", CertificateState.VALID);
        assertThat(check(List.of(OF_ZHAOTONG), List.of(indication), FROM_AKSU)).isEmpty();
        var revoked = certificate("geographical-indication", "652901", CertificateState.REVOKED);
        assertThat(check(List.of(OF_ZHAOTONG), List.of(revoked), FROM_AKSU))
                .containsExactly(Contradiction.CLAIM_ORIGIN);
    }

    @Test
    void aMarkNeedsACertificateThatHolds() {
        assertThat(check(List.of(), List.of(), ORGANIC)).containsExactly(Contradiction.CLAIM_CERTIFICATE);
        for (var state : CertificateState.values()) {
            assertThat(check(List.of(), List.of(certificate("organic", null, state)), ORGANIC))
                    .as(state.code())
                    .hasSize(state == CertificateState.VALID ? 0 : 1);
        }
        assertThat(check(List.of(), List.of(certificate("green-food", null, CertificateState.VALID)), ORGANIC))
                .hasSize(1);
    }

    @Test
    void aConformityCertificateIsLookedForAtTheBatches() {
        var claim = new Claim.Certificate(0, 5, "conformity");
        assertThat(check(List.of(batch("530602", false)), List.of(), claim))
                .containsExactly(Contradiction.CLAIM_CERTIFICATE);
        assertThat(check(List.of(batch("530602", true)), List.of(), claim)).isEmpty();
    }

    @Test
    void aComparedPriceMayNotExceedTheLowestOfTheSevenDaysBefore() {
        var reduced = List.of(price(30, 9_900), price(3, 7_900), price(1, 8_900), price(0, 4_900));
        assertThat(compared(7_900, reduced)).isEmpty();
        assertThat(compared(8_000, reduced)).containsExactly(Contradiction.CLAIM_PRICE);
        assertThat(compared(9_900, List.of(price(30, 4_900)))).containsExactly(Contradiction.CLAIM_PRICE);
        assertThat(compared(9_900, List.of(price(20, 1_000), price(10, 9_900), price(0, 4_900))))
                .as("what held before the seven days does not count")
                .isEmpty();
    }

    @Test
    void aPriceWithoutHistoryContradictsNothing() {
        assertThat(compared(9_900, List.of(price(0, 4_900)))).isEmpty();
        assertThat(compared(9_900, List.of())).isEmpty();
    }

    @Test
    void helpHasToBeProved() {
        var help = new Claim.Assistance(0, 2, "assistance");
        assertThat(new FactCheck(offer(List.of(), List.of(), List.of(), false), NOW).contradiction(help))
                .contains(Contradiction.CLAIM_ASSISTANCE);
        assertThat(new FactCheck(offer(List.of(), List.of(), List.of(), true), NOW).contradiction(help))
                .isEmpty();
    }

    private static List<Contradiction> compared(long wasFen, List<Price> prices) {
        var product = Planned.product(true, prices.toArray(Price[]::new));
        var check = new FactCheck(offer(List.of(product), List.of(), List.of(), false), NOW);
        return check.contradiction(new Claim.PriceComparison(0, 5, wasFen, 1)).stream()
                .toList();
    }

    private static List<Contradiction> check(
            List<KnownBatch> batches, List<KnownCertificate> certificates, Claim claim) {
        return new FactCheck(offer(List.of(), batches, certificates, false), NOW)
                .contradiction(claim).stream().toList();
    }

    private static Offer offer(
            List<KnownProduct> products,
            List<KnownBatch> batches,
            List<KnownCertificate> certificates,
            boolean helpIsProved) {
        return new Offer(products, batches, certificates, helpIsProved);
    }

    private static KnownBatch batch(String origin, boolean certified) {
        return new KnownBatch("batch", "producer", "fruit", true, origin, certified, false);
    }

    private static KnownCertificate certificate(String scheme, @Nullable String origin, CertificateState state) {
        return new KnownCertificate(
                "certificate",
                "producer",
                scheme,
                "1OP2301",
                "fruit",
                origin,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                state);
    }

    private static Price price(int daysAgo, long fen) {
        return new Price(NOW.minus(Duration.ofDays(daysAgo)), fen);
    }
}
