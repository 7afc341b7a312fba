package dev.chengxin.streamer.registration;

import static dev.chengxin.streamer.registration.Registered.FIT;
import static dev.chengxin.streamer.registration.Registered.NOW;
import static dev.chengxin.streamer.registration.Registered.OPERATORS;
import static dev.chengxin.streamer.registration.Registered.ROLE;
import static dev.chengxin.streamer.registration.Registered.STREAMERS;
import static dev.chengxin.streamer.registration.Registered.THRESHOLD;
import static dev.chengxin.streamer.registration.Registered.decided;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.StreamerEvent.OperatorReverificationDue;
import dev.chengxin.contracts.StreamerEvent.StreamerRefused;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    @Test
    void sixteenIsOldEnoughWithAGuardiansConsent() {
        assertThat(unmet(15, true)).containsExactly(Condition.AGE);
        assertThat(unmet(16, false)).containsExactly(Condition.AGE);
        assertThat(unmet(16, true)).isEmpty();
        assertThat(unmet(18, false)).isEmpty();
    }

    @Test
    void aTrainingHoldsForAYear() {
        var passed = NOW.minus(Duration.ofDays(365));
        assertThat(trained(passed.plusMillis(1))).isEmpty();
        assertThat(trained(passed)).containsExactly(Condition.TRAINING);
        assertThat(THRESHOLD.unmet(new Applicant(true, 30, false, null, true), NOW))
                .containsExactly(Condition.TRAINING);
    }

    @Test
    void aRefusalSaysAllThatIsMissingAndByWhichVersion() {
        var verified = decided(STREAMERS.verify(Registered.streamer(), THRESHOLD, ROLE, NOW));
        var verdict = STREAMERS.decide(verified, new Applicant(true, 15, false, null, false), THRESHOLD, ROLE, NOW);
        assertThat(Registered.events(verdict))
                .containsExactly(
                        new StreamerRefused(verified.operatorId(), 1, List.of("age", "training", "seller-identity")));
    }

    @Test
    void aCheckHoldsUntilTheEndOfTheDaySixMonthsLater() {
        var verified = decided(OPERATORS.verify(Registered.operator(), THRESHOLD, ROLE, NOW));
        Instant end = Instant.parse("2026-08-02T16:00:00Z");
        assertThat(verified.renewBy()).isEqualTo(end);
        assertThat(OPERATORS.lapse(verified, end.minusMillis(1))).isInstanceOf(Verdict.Unchanged.class);
        assertThat(Registered.events(OPERATORS.lapse(verified, end.plusSeconds(3600))))
                .containsExactly(new OperatorReverificationDue(end));
    }

    @Test
    void anEarlierTrainingTakesNothingBack() {
        var trained = decided(STREAMERS.train(Registered.streamer(), "basics", NOW, ROLE, NOW));
        var again = decided(STREAMERS.train(trained, "basics", NOW.minusSeconds(60), ROLE, NOW));
        assertThat(again.trainedAt()).isEqualTo(NOW);
        assertThat(STREAMERS.train(trained, "basics", NOW.plusSeconds(1), ROLE, NOW))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void historyAndDocumentStayBounded() {
        Streamer streamer = decided(STREAMERS.verify(Registered.streamer(), THRESHOLD, ROLE, NOW));
        for (int i = 0; i < 200; i++) {
            streamer = decided(STREAMERS.train(streamer, "basics", NOW, ROLE, NOW));
        }
        assertThat(streamer.history()).hasSize(50);
    }

    @Test
    void everyCodeHasAName() {
        CodeTexts texts = Registered.TEXTS;
        assertThat(Stream.of(
                                OperatorStatus.values(),
                                OperatorAction.values(),
                                OperatorKind.values(),
                                StreamerStatus.values(),
                                StreamerAction.values(),
                                Condition.values())
                        .flatMap(Stream::of))
                .allMatch(texts::knows);
    }

    private static List<Condition> unmet(int age, boolean consent) {
        return THRESHOLD.unmet(new Applicant(true, age, consent, FIT.trainedAt(), true), NOW);
    }

    private static List<Condition> trained(Instant at) {
        return THRESHOLD.unmet(new Applicant(true, 30, false, at, true), NOW);
    }
}
