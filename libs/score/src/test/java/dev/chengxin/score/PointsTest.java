package dev.chengxin.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Rulebook RULES = Rulebook.standard();
    private static final Rulebooks BOOKS = Rulebooks.only(RULES);

    private static Violation violation(int number, String category, Severity severity, Instant at) {
        return Violation.confirmed("v" + number, "session-" + number, category, severity, at);
    }

    private static int total(Instant asOf, Violation... facts) {
        return Points.of(List.of(facts), BOOKS, asOf).total();
    }

    @ParameterizedTest
    @CsvSource({"MINOR, 1, 2, 2", "GENERAL, 3, 5, 6", "SERIOUS, 6, 9, 12", "GRAVE, 12, 12, 12"})
    void repeatsCostMoreUpToTheCap(Severity severity, int first, int second, int third) {
        assertThat(IntStream.rangeClosed(1, 5).map(nth -> RULES.cost(severity, nth)))
                .containsExactly(first, second, third, third, third);
    }

    @Test
    void fortyOccurrencesInOneSessionAreOneViolation() {
        var facts = IntStream.range(0, 40)
                .mapToObj(
                        i -> Violation.confirmed("v" + i, "session", "origin", Severity.SERIOUS, START.plusSeconds(i)))
                .toList();

        assertThat(Points.of(facts, BOOKS, START.plusSeconds(100)).total()).isEqualTo(6);
    }

    @Test
    void theWorstOfASessionCountsThenTheEarliest() {
        var slight = Violation.confirmed("a", "s", "price", Severity.MINOR, START);
        var late = Violation.confirmed("b", "s", "price", Severity.SERIOUS, START.plusSeconds(2));
        var early = Violation.confirmed("c", "s", "price", Severity.SERIOUS, START.plusSeconds(1));

        var points = Points.of(List.of(slight, late, early), BOOKS, START.plusSeconds(9));

        assertThat(points.charges())
                .extracting(charge -> charge.violation().id())
                .containsExactly("c");
    }

    @Test
    void lightViolationsReachElevenPointsAtMost() {
        var facts = IntStream.range(0, 9)
                .mapToObj(i -> violation(i, "category-" + i, Severity.GENERAL, START))
                .toList();
        var more = new ArrayList<>(facts);
        more.add(violation(10, "origin", Severity.SERIOUS, START));

        assertThat(Points.of(facts, BOOKS, START).total()).isEqualTo(11);
        assertThat(Points.of(more, BOOKS, START).total()).isEqualTo(17);
    }

    @Test
    void theWindowIsCountedInHoursFromConfirmation() {
        var fact = violation(1, "origin", Severity.SERIOUS, START);

        assertThat(total(START.plus(YEAR).minusMillis(1), fact)).isEqualTo(6);
        assertThat(total(START.plus(YEAR), fact)).isZero();
    }

    @Test
    void aRepeatIsOneOnlyWithinTheWindow() {
        var first = violation(1, "origin", Severity.SERIOUS, START);
        var within = violation(2, "origin", Severity.SERIOUS, START.plus(YEAR).minusMillis(1));
        var after = violation(2, "origin", Severity.SERIOUS, START.plus(YEAR));

        assertThat(total(START.plus(YEAR), first, within)).isEqualTo(9);
        assertThat(total(START.plus(YEAR), first, after)).isEqualTo(6);
    }

    @Test
    void anOpenAppealAndAReversalCountForNothingAndRenumberTheRest() {
        var first = violation(1, "origin", Severity.SERIOUS, START);
        var second = violation(2, "origin", Severity.SERIOUS, START.plusSeconds(10));
        var appealed = first.appealed(START.plusSeconds(20));

        assertThat(total(START.plusSeconds(19), appealed, second)).isEqualTo(15);
        assertThat(total(START.plusSeconds(20), appealed, second)).isEqualTo(6);
        assertThat(total(START.plusSeconds(30), appealed.decided(START.plusSeconds(30), false), second))
                .isEqualTo(15);
        assertThat(total(START.plusSeconds(30), appealed.decided(START.plusSeconds(30), true), second))
                .isEqualTo(6);
    }

    @Test
    void whatWasWaivedOrHappensLaterCostsNothing() {
        var waived = new Violation("v", "s", "price", Severity.MINOR, START, false, true, List.of(), null);

        assertThat(total(START, waived)).isZero();
        assertThat(total(START, violation(1, "price", Severity.MINOR, START.plusMillis(1))))
                .isZero();
    }

    @Test
    void theOrderOfArrivalAndRepeatsChangeNothing() {
        var random = new Random(7);
        var severities = Severity.values();
        var facts = new ArrayList<Violation>();
        for (int i = 0; i < 60; i++) {
            var at = START.plus(Duration.ofHours(random.nextInt(24 * 500)));
            var fact = Violation.confirmed(
                    "v" + i,
                    "s" + random.nextInt(40),
                    "c" + random.nextInt(4),
                    severities[random.nextInt(severities.length)],
                    at);
            facts.add(random.nextInt(4) == 0 ? fact.appealed(at.plusSeconds(60)) : fact);
        }
        Instant asOf = START.plus(Duration.ofDays(510));
        var expected = Points.of(facts, BOOKS, asOf);
        assertThat(expected.total()).isPositive();

        for (int i = 0; i < 50; i++) {
            facts.add(facts.get(random.nextInt(facts.size())));
            Collections.shuffle(facts, random);
            assertThat(Points.of(facts, BOOKS, asOf)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 2", "6, 3", "8, 3", "9, 4", "11, 4", "12, 5", "40, 5"})
    void theLadderHasFiveSteps(int points, int step) {
        assertThat(RULES.step(points)).isEqualTo(step);
    }
}
