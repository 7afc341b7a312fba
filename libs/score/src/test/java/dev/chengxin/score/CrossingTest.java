package dev.chengxin.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00.000Z");
    private static final Rulebooks BOOKS = Rulebooks.only(Rulebook.standard());

    private final Facts facts = Facts.of("streamer-1");
    private final List<Crossing> published = new ArrayList<>();

    private static Instant day(long day) {
        return START.plus(Duration.ofDays(day));
    }

    private Optional<Crossing> add(Fact fact, String trigger, Instant asOf) {
        var without = Standings.of(facts, BOOKS, asOf);
        facts.add(fact);
        var crossing = Crossing.between(without, Standings.of(facts, BOOKS, asOf), trigger, published);
        crossing.ifPresent(published::add);
        return crossing;
    }

    private Optional<Crossing> confirm(String id, String category, Severity severity, long day) {
        return add(
                new Fact.Confirmed(id, "session-of-" + id, category, severity, day(day), false, false), id, day(day));
    }

    @ParameterizedTest
    @CsvSource({
        "MINOR, 1, WARNING, 0",
        "GENERAL, 2, TRAFFIC_LIMIT, 3",
        "SERIOUS, 3, SUSPENSION, 7",
        "GRAVE, 5, BLACKLIST, 1095"
    })
    void eachStepProposesItsMeasure(Severity severity, int step, MeasureKind kind, int days) {
        assertThat(confirm("v", "origin", severity, 0))
                .hasValueSatisfying(crossing -> assertThat(crossing)
                        .isEqualTo(new Crossing(
                                step, Rulebook.standard().cost(severity, 1), kind, days, List.of("v"), "v")));
    }

    @Test
    void pointsThatReachNoFurtherStepProposeNothing() {
        confirm("v1", "origin", Severity.SERIOUS, 0);

        assertThat(confirm("v2", "price-display", Severity.MINOR, 1)).isEmpty();
        assertThat(confirm("v3", "certification", Severity.GENERAL, 2)).hasValueSatisfying(crossing -> {
            assertThat(crossing.step()).isEqualTo(4);
            assertThat(crossing.kind()).isEqualTo(MeasureKind.SUSPENSION);
            assertThat(crossing.days()).isEqualTo(30);
            assertThat(crossing.violationIds()).containsExactly("v1", "v2", "v3");
            assertThat(crossing.triggerId()).isEqualTo("v3");
        });
    }

    @Test
    void seriousOnesTogetherLeadToABlacklistOfAYear() {
        confirm("v1", "origin", Severity.SERIOUS, 0);

        assertThat(confirm("v2", "origin", Severity.SERIOUS, 1)).hasValueSatisfying(crossing -> {
            assertThat(crossing.points()).isEqualTo(15);
            assertThat(crossing.kind()).isEqualTo(MeasureKind.BLACKLIST);
            assertThat(crossing.days()).isEqualTo(365);
        });
    }

    @Test
    void whatArrivesLateIsCountedWithWhatIsThere() {
        confirm("v2", "origin", Severity.SERIOUS, 5);

        var late = new Fact.Confirmed("v1", "s1", "origin", Severity.SERIOUS, day(1), false, false);
        assertThat(add(late, "v1", day(5)))
                .hasValueSatisfying(
                        crossing -> assertThat(crossing.violationIds()).containsExactly("v1", "v2"));
    }

    @Test
    void anAppealThatFailsProposesNothingAnew() {
        confirm("v1", "origin", Severity.SERIOUS, 0);

        assertThat(add(new Fact.Appealed("a", "v1", day(1)), "v1", day(1))).isEmpty();
        assertThat(add(new Fact.AppealDecided("a", "v1", day(3), false), "v1", day(3)))
                .isEmpty();
        assertThat(published).hasSize(1);
    }

    @Test
    void anAppealThatFailsProposesWhatIsDueWithWhatCameMeanwhile() {
        confirm("v1", "origin", Severity.SERIOUS, 0);
        add(new Fact.Appealed("a", "v1", day(1)), "v1", day(1));
        assertThat(confirm("v2", "origin", Severity.SERIOUS, 2))
                .hasValueSatisfying(
                        crossing -> assertThat(crossing.violationIds()).containsExactly("v2"));

        assertThat(add(new Fact.AppealDecided("a", "v1", day(3), false), "v1", day(3)))
                .hasValueSatisfying(crossing -> {
                    assertThat(crossing.step()).isEqualTo(5);
                    assertThat(crossing.violationIds()).containsExactly("v1", "v2");
                    assertThat(crossing.triggerId()).isEqualTo("v1");
                });
    }

    @Test
    void afterAReversalTheSameStepIsProposedAnew() {
        confirm("v1", "origin", Severity.SERIOUS, 0);
        add(new Fact.Overturned("v1", day(1)), "v1", day(1));

        assertThat(confirm("v2", "origin", Severity.SERIOUS, 2))
                .hasValueSatisfying(
                        crossing -> assertThat(crossing.violationIds()).containsExactly("v2"));
    }

    @Test
    void aCrossingIsKeptAsLongAsItMayStillBeProposedTwice() {
        confirm("v1", "origin", Severity.SERIOUS, 0);
        facts.add(new Fact.Appealed("a", "v1", day(1)));
        var crossing = published.getFirst();

        assertThat(crossing.stands(facts, BOOKS, day(2))).isTrue();
        assertThat(crossing.stands(facts, BOOKS, day(365))).isFalse();
        facts.add(new Fact.Overturned("v1", day(2)));
        assertThat(crossing.stands(facts, BOOKS, day(2))).isFalse();
    }
}
