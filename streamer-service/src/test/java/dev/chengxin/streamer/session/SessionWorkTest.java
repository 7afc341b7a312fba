package dev.chengxin.streamer.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.worklist.RiskInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionWorkTest {
    private static final Claim EFFECT = new Claim(ClaimKind.EFFECT, null, false);
    private static final Claim PROVED = new Claim(ClaimKind.ORIGIN, null, true);

    @Test
    void aReviewIsUrgentByWhatIsClaimedAndOffered() {
        var plain = SessionWork.of(Planned.session(PROVED)).orElseThrow();
        assertThat(plain.type()).isEqualTo("session-review");
        assertThat(plain.risk()).isEqualTo(20);
        assertThat(plain.dueAt()).isEqualTo(Planned.START);

        var urgent = SessionWork.of(Planned.session(Planned.ready(true, false, false), EFFECT, PROVED))
                .orElseThrow();
        assertThat(urgent.risk()).isEqualTo(55);
        assertThat(urgent.riskInputs())
                .containsExactly(
                        new RiskInput("effect-claims", 1),
                        new RiskInput("claims-without-evidence", 1),
                        new RiskInput("uncertified-batches", 1),
                        new RiskInput("hours-to-start", 8));
    }

    @Test
    void whatIsOnAirIsRiskyByWhatWasFoundAndNotAnswered() {
        var live = Planned.live();
        assertThat(LiveRisk.of(live, List.of()).risk()).isZero();
        var risk = LiveRisk.of(live, List.of("serious", "minor", "serious"));
        assertThat(risk.risk()).isEqualTo(53);
        assertThat(risk.inputs())
                .containsExactly(new RiskInput("serious-findings", 2), new RiskInput("minor-findings", 1));
        assertThat(LiveRisk.of(live, List.of("grave", "grave", "grave")).risk()).isEqualTo(100);
    }
}
