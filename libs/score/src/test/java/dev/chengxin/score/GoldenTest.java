package dev.chengxin.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.regulation.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published defaults of the rulebook, from facts to standings.
class GoldenTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00.000Z");
    private static final Rulebooks BOOKS = Rulebooks.only(Rulebook.standard());
    private static final String STREAMER = "streamer-1";
    private static final String OPERATOR = "operator-1";

    private final Facts facts = Facts.of(STREAMER);

    GoldenTest() {
        facts.add(new Fact.OnAir(STREAMER, OPERATOR, NOW.minus(days(400))));
        facts.add(new Fact.Verified(STREAMER, new Stamp(NOW.minus(days(10)), 1), NOW.plus(days(170))));
        facts.add(new Fact.Trained(STREAMER, NOW.minus(days(20))));
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }

    private void confirm(String id, @Nullable String session, String category, Severity severity, Instant at) {
        facts.add(new Fact.Confirmed(id, session, category, severity, at, false, false));
    }

    private void impose(String id, MeasureKind kind, String party, String violation, Instant from, Instant until) {
        facts.add(new Fact.Imposed(id, kind, party, List.of(violation), from, until));
    }

    private Standing standing() {
        return standing(NOW);
    }

    private Standing standing(Instant asOf) {
        return Standings.of(facts, BOOKS, asOf);
    }

    private int component(Component component) {
        return standing().components().getOrDefault(component, -1);
    }

    @Test
    void aNewcomerWithoutComplaintsHasAnA() {
        var standing = standing();

        // 15 + 30 + 20 + 0.25 x 93 + 10
        assertThat(standing.rating()).isEqualTo(new Rating(9_825, Grade.A, List.of("complaints")));
        assertThat(standing.step()).isZero();
        assertThat(standing.counters()).isEqualTo(new Counters(0, 0, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 9300",
        "1, 50, 0, 1, 7200",
        "5, 50, 0, 5, 3000",
        "2, 1000, 1, 4, 8550",
        "50, 10000, 10, 50, 7660",
        "300, 10000, 100, 300, 2000"
    })
    void complaints(int upheld, long orders, int late, int closed, int score) {
        facts.add(new Fact.Counted(STREAMER, LegalTime.dayOf(NOW), 1, orders));
        for (int i = 0; i < closed; i++) {
            facts.add(new Fact.Closed("complaint-" + i, new Stamp(NOW.minus(days(i)), 9), i < upheld, i >= late));
        }

        assertThat(component(Component.COMPLAINTS)).isEqualTo(score);
    }

    @Test
    void aComplaintCountsOnceWithItsLastCloseAndForAYear() {
        var first = NOW.minus(days(300));
        facts.add(new Fact.Closed("c", new Stamp(first, 4), true, false));
        facts.add(new Fact.Closed("c", new Stamp(NOW, 9), false, true));

        assertThat(standing(first).counters()).isEqualTo(new Counters(0, 0, 0, 1, 1, 1, 0));
        assertThat(standing().counters()).isEqualTo(new Counters(0, 0, 0, 1, 0, 0, 0));
        assertThat(standing(NOW.plus(days(365)).minusMillis(1)).counters().closed())
                .isOne();
        assertThat(standing(NOW.plus(days(365))).counters().closed()).isZero();
    }

    @Test
    void aLaterCountOfADayReplacesAnEarlierOneForAYear() {
        var today = LegalTime.dayOf(NOW);
        facts.add(new Fact.Counted(STREAMER, today, 2, 70));
        facts.add(new Fact.Counted(STREAMER, today, 1, 40));
        facts.add(new Fact.Counted(STREAMER, today.minusDays(364), 1, 5));
        facts.add(new Fact.Counted(STREAMER, today.minusDays(365), 1, 1_000));
        facts.add(new Fact.Counted(STREAMER, today.plusDays(1), 1, 1_000));

        assertThat(standing().counters().orders()).isEqualTo(75);
    }

    @Test
    void content() {
        assertThat(component(Component.CONTENT)).isEqualTo(10_000);
        confirm("v", "s", "origin", Severity.SERIOUS, NOW.minus(days(180)));
        assertThat(component(Component.CONTENT)).isEqualTo(7_788);
    }

    @Test
    void fortyOccurrencesOfAFalseOriginAreSixPoints() {
        IntStream.range(0, 40)
                .forEach(i -> confirm("v" + i, "s", "origin", Severity.SERIOUS, NOW.minusSeconds(100L + i)));

        assertThat(standing().points().total()).isEqualTo(6);
        assertThat(standing().step()).isEqualTo(3);
    }

    @Test
    void whatHasNoSessionStandsForItself() {
        confirm("v1", null, "certification", Severity.GENERAL, NOW.minusSeconds(2));
        confirm("v2", null, "certification", Severity.GENERAL, NOW.minusSeconds(1));

        assertThat(standing().points().total()).isEqualTo(3 + 5);
    }

    @ParameterizedTest
    @CsvSource({"SERIOUS, GENERAL", "GENERAL, SERIOUS"})
    void theSumOfTwoSeveritiesDoesNotDependOnTheOrderOfArrival(Severity first, Severity second) {
        var at = List.of(NOW.minusSeconds(20), NOW.minusSeconds(10));
        // The general one was confirmed first, whichever arrives first.
        confirm("v-" + first, "s-" + first, "origin", first, at.get(first == Severity.GENERAL ? 0 : 1));
        confirm("v-" + second, "s-" + second, "origin", second, at.get(second == Severity.GENERAL ? 0 : 1));

        assertThat(standing().points().total()).isEqualTo(3 + 9);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2, false",
        "true, 3, true",
        "false, 3, false",
    })
    void threeTimesFalseAdvertisingIn730DaysIsAggravated(boolean falseAdvertising, int times, boolean aggravated) {
        for (int i = 0; i < times; i++) {
            facts.add(new Fact.Confirmed(
                    "v" + i, "s" + i, "origin", Severity.SERIOUS, NOW.minus(days(200L * i)), falseAdvertising, false));
        }

        assertThat(standing().counters().aggravated()).isEqualTo(aggravated);
    }

    @Test
    void falseAdvertisingCountsFor730Days() {
        facts.add(new Fact.Confirmed("v", "s", "origin", Severity.SERIOUS, NOW, true, false));

        assertThat(standing(NOW.plus(days(730)).minusMillis(1)).counters().falseAdvertising())
                .isOne();
        assertThat(standing(NOW.plus(days(730))).counters().falseAdvertising()).isZero();
    }

    @Test
    void anOpenAppealCountsForNothingAndAReversalForGood() {
        var at = NOW.minus(days(9));
        confirm("v1", "s1", "origin", Severity.SERIOUS, at);
        confirm("v2", "s2", "origin", Severity.SERIOUS, at.plusSeconds(1));
        facts.add(new Fact.Appealed("a", "v1", at.plus(days(1))));
        facts.add(new Fact.AppealDecided("a", "v1", at.plus(days(3)), false));
        facts.add(new Fact.Overturned("v1", at.plus(days(5))));

        assertThat(List.of(1L, 2L, 23L, 24L, 72L, 119L, 120L))
                .map(hours ->
                        standing(at.plus(Duration.ofHours(hours))).points().total())
                .containsExactly(15, 15, 15, 6, 15, 15, 6);
    }

    @Test
    void aReversingDecisionOverturnsBeforeTheViolationSaysSo() {
        confirm("v1", "s1", "origin", Severity.SERIOUS, NOW.minusSeconds(9));
        facts.add(new Fact.Appealed("a", "v1", NOW.minusSeconds(8)));
        facts.add(new Fact.AppealDecided("a", "v1", NOW.minusSeconds(1), true));

        assertThat(standing().points().total()).isZero();
        assertThat(component(Component.CONTENT)).isEqualTo(10_000);
    }

    @Test
    void aGraveCaseCapsUntilItsMeasureEnds() {
        var at = NOW.minus(days(40));
        confirm("v", "s", "staged-misery", Severity.GRAVE, at);
        impose("w", MeasureKind.WARNING, STREAMER, "v", at, at.plusSeconds(1));
        impose("p", MeasureKind.LIVE_PAUSE, STREAMER, "v", at, at.plus(days(1)));
        assertThat(standing().openGraveCase()).isTrue();
        assertThat(standing().rating().reasons()).startsWith(Rating.OPEN_GRAVE_CASE);

        impose("m", MeasureKind.SUSPENSION, STREAMER, "v", at.plus(days(1)), at.plus(days(31)));
        assertThat(standing(at.plus(days(31)).minusMillis(1)).openGraveCase()).isTrue();
        assertThat(standing(at.plus(days(31))).openGraveCase()).isFalse();
    }

    @Test
    void aGraveCaseWithoutAMeasureIsOpenAsLongAsItHasPoints() {
        confirm("v", "s", "staged-misery", Severity.GRAVE, NOW);

        assertThat(standing(NOW.plus(days(365)).minusMillis(1)).openGraveCase()).isTrue();
        assertThat(standing(NOW.plus(days(365))).openGraveCase()).isFalse();
    }

    @Test
    void anAppealLeavesAGraveCaseOpenAndAReversalCloses() {
        confirm("v", "s", "staged-misery", Severity.GRAVE, NOW.minusSeconds(9));
        facts.add(new Fact.Appealed("a", "v", NOW.minusSeconds(5)));
        assertThat(standing().openGraveCase()).isTrue();
        assertThat(standing().points().total()).isZero();
        assertThat(standing().rating().grade()).isEqualTo(Grade.C);

        facts.add(new Fact.Overturned("v", NOW.minusSeconds(1)));
        assertThat(standing().openGraveCase()).isFalse();
        assertThat(standing().rating().grade()).isEqualTo(Grade.A);
    }

    @Test
    void theBlacklistedHaveADUntilItIsLifted() {
        confirm("v", "s", "staged-misery", Severity.GRAVE, NOW.minus(days(700)));
        impose("m", MeasureKind.BLACKLIST, STREAMER, "v", NOW.minus(days(690)), NOW.plus(days(405)));
        assertThat(standing().rating().grade()).isEqualTo(Grade.D);
        assertThat(standing().rating().reasons()).startsWith(Rating.BLACKLISTED, Rating.OPEN_GRAVE_CASE);
        assertThat(standing().measures()).extracting(Measure::id).containsExactly("m");

        facts.add(new Fact.Lifted("m", NOW));
        assertThat(standing().rating().grade()).isEqualTo(Grade.A);
        assertThat(standing().measures()).isEmpty();
    }

    @Test
    void productIsTheShareOfBatchesInScopeThatWereOfferedAndAreGood() {
        var at = NOW.minus(days(30));
        offer("good", true, at, null);
        offer("uncertified", true, null, null);
        offer("failed", true, at, NOW);
        offer("out-of-scope", false, null, null);
        facts.add(new Fact.Batch("never-offered", true, null, null));
        facts.add(Fact.Offered.at("undeclared", at));
        facts.add(Fact.Offered.at("long-ago", NOW.minus(days(365))));
        facts.add(new Fact.Batch("long-ago", true, null, null));

        assertThat(component(Component.PRODUCT)).isEqualTo(3_333);
        assertThat(standing().counters())
                .extracting(Counters::offered, Counters::good)
                .containsExactly(3L, 1L);
        assertThat(standing(NOW.minusMillis(1)).counters())
                .extracting(Counters::offered, Counters::good)
                .containsExactly(4L, 2L);
    }

    private void offer(String batch, boolean inScope, @Nullable Instant certifiedAt, @Nullable Instant failedAt) {
        facts.add(Fact.Offered.at(batch, NOW.minus(days(20))));
        facts.add(new Fact.Batch(batch, inScope, certifiedAt, failedAt));
    }

    @Test
    void anOperatorIsAsTrainedAsItsLeastTrainedStreamer() {
        var operator = Facts.of(OPERATOR);
        assertThat(Standings.of(operator, BOOKS, NOW).components()).containsEntry(Component.TRAINING, 0);

        operator.add(new Fact.Admitted("s1", NOW.minus(days(9))));
        operator.add(new Fact.Trained("s1", NOW.minus(days(10))));
        operator.add(new Fact.Trained("s3", NOW.minus(days(1_000))));
        assertThat(Standings.of(operator, BOOKS, NOW).components()).containsEntry(Component.TRAINING, 10_000);

        operator.add(new Fact.Admitted("s2", NOW.minus(days(9))));
        operator.add(new Fact.Trained("s2", NOW.minus(days(400))));
        assertThat(Standings.of(operator, BOOKS, NOW).components()).containsEntry(Component.TRAINING, 5_000);
    }

    @Test
    void anOperatorIsNotBlacklistedWithItsStreamer() {
        var operator = Facts.of(OPERATOR);
        operator.add(new Fact.OnAir(STREAMER, OPERATOR, NOW));
        operator.add(new Fact.Imposed(
                "m", MeasureKind.BLACKLIST, STREAMER, List.of("v"), NOW.minus(days(1)), NOW.plus(days(1))));

        assertThat(operator.kind()).isEqualTo(PartyKind.OPERATOR);
        assertThat(operator.operatorId()).hasValue(OPERATOR);
        assertThat(Standings.of(operator, BOOKS, NOW).blacklisted()).isFalse();
        assertThat(facts.kind()).isEqualTo(PartyKind.STREAMER);
        assertThat(facts.operatorId()).hasValue(OPERATOR);
    }

    @Test
    void identityIsThatOfTheLastCheck() {
        facts.add(new Fact.Verified(STREAMER, new Stamp(NOW.minus(days(300)), 3), NOW.minus(days(120))));
        facts.add(new Fact.Verified("somebody-else", new Stamp(NOW, 1), NOW.minus(days(120))));
        assertThat(component(Component.IDENTITY)).isEqualTo(10_000);
        assertThat(standing(NOW.minus(days(11))).components()).containsEntry(Component.IDENTITY, 0);
        assertThat(standing(NOW.plus(days(200))).components()).containsEntry(Component.IDENTITY, 5_000);
    }

    @Test
    void aFactTakesTheRulebookOfItsTime() {
        var standard = Rulebook.standard();
        var dearer = new Rulebook(
                2,
                Map.of(Severity.MINOR, 2, Severity.GENERAL, 4, Severity.SERIOUS, 8, Severity.GRAVE, 12),
                standard.repeatPercent(),
                standard.mostOfOne(),
                standard.mostOfLight(),
                Duration.ofDays(100),
                standard.ladder(),
                standard.weights());
        var books = Rulebooks.only(standard).with(new Stamp(NOW.minus(days(150)), 2), dearer);
        confirm("old", "s1", "origin", Severity.SERIOUS, NOW.minus(days(160)));
        confirm("new", "s2", "price-display", Severity.SERIOUS, NOW.minus(days(99)));

        assertThat(Standings.of(facts, books, NOW).points().total()).isEqualTo(6 + 8);
        assertThat(Standings.of(facts, books, NOW).rulebookVersion()).isEqualTo(2);
        assertThat(Standings.of(facts, books, NOW.plus(days(1))).points().total())
                .isEqualTo(6);
        assertThat(Standings.of(facts, books, NOW.minus(days(155))).rulebookVersion())
                .isOne();
    }
}
