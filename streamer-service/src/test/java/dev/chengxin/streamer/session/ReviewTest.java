package dev.chengxin.streamer.session;

import static dev.chengxin.streamer.session.Planned.BROADCASTS;
import static dev.chengxin.streamer.session.Planned.NOW;
import static dev.chengxin.streamer.session.Planned.START;
import static dev.chengxin.streamer.session.Planned.ready;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.StreamerEvent.SessionCleared;
import dev.chengxin.servicekit.decision.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewTest {
    @Test
    void aFarmersOwnGoodsWithoutACertificateAreAllowedAndMarked() {
        var uncertified = ready(true, false, false);
        var verdict = BROADCASTS.clear(Planned.session(uncertified), uncertified, NOW);
        assertThat(Planned.decided(verdict).uncertifiedBatchIds()).containsExactly("batch");
        assertThat(Planned.events(verdict))
                .singleElement()
                .isInstanceOfSatisfying(
                        SessionCleared.class,
                        cleared -> assertThat(cleared.uncertifiedBatchIds()).containsExactly("batch"));
    }

    @Test
    void aFirmsGoodsNeedTheirCertificate() {
        var uncertified = ready(false, false, false);
        assertThat(codes(uncertified, Planned.session(uncertified))).containsExactly("/batchIds/0 uncertified");
        assertThat(Planned.decided(BROADCASTS.clear(Planned.session(), ready(false, true, false), NOW))
                        .uncertifiedBatchIds())
                .isEmpty();
    }

    @Test
    void aBatchThatFailedKeepsEvenAFarmerOffAir() {
        assertThat(codes(ready(true, true, true), Planned.session())).containsExactly("/batchIds/0 failed");
    }

    @Test
    void everythingThatIsInTheWayIsToldAtOnce() {
        var nothing = new Readiness(false, false, true, Map.of(), Map.of(), Map.of());
        var session = Planned.session(
                new Claim(ClaimKind.ORIGIN, "apples", false), new Claim(ClaimKind.ASSISTANCE, null, false));
        assertThat(codes(nothing, session))
                .containsExactly(
                        "/streamerId not-admitted",
                        "/operatorId not-verified",
                        "/streamerId measure-in-force",
                        "/productIds/0 not-on-sale",
                        "/batchIds/0 failed",
                        "/claims/1 evidence-missing");
        assertThat(Planned.refusal(BROADCASTS.clear(session, nothing, NOW)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("not-ready"))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void aClaimToHelpWithItsEvidenceIsCleared() {
        var session = Planned.session(new Claim(ClaimKind.ASSISTANCE, null, true));
        assertThat(Planned.decided(BROADCASTS.clear(session, ready(true, true, false), NOW))
                        .status())
                .isEqualTo(SessionStatus.CLEARED);
    }

    @Test
    void whatWasInOrderAtTheReviewHasToBeAtTheStart() {
        var cleared = Planned.decided(BROADCASTS.clear(Planned.session(), ready(true, true, false), NOW));
        assertThat(Planned.refusal(BROADCASTS.start(cleared, ready(true, true, true), START))
                        .faults())
                .extracting(Refusal.Fault::code)
                .containsExactly("failed");
    }

    private static List<String> codes(Readiness readiness, Session session) {
        return Planned.refusal(BROADCASTS.clear(session, readiness, NOW)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
