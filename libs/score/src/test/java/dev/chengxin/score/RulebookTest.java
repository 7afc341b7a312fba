package dev.chengxin.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.score.Rulebook.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private static final Rulebook STANDARD = Rulebook.standard();
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.000Z");

    private static Set<Mistake> mistakes(
            Map<Severity, Integer> points,
            List<Integer> factors,
            int mostOfOne,
            int mostOfLight,
            List<Integer> ladder,
            Map<Component, Integer> weights) {
        return Rulebook.mistakes(points, factors, mostOfOne, mostOfLight, ladder, weights);
    }

    private static Rulebook version(int version) {
        return new Rulebook(
                version,
                STANDARD.points(),
                STANDARD.repeatPercent(),
                STANDARD.mostOfOne(),
                STANDARD.mostOfLight(),
                STANDARD.window(),
                STANDARD.ladder(),
                STANDARD.weights());
    }

    @Test
    void theDefaultsAreARulebook() {
        assertThat(mistakes(
                        STANDARD.points(),
                        STANDARD.repeatPercent(),
                        STANDARD.mostOfOne(),
                        STANDARD.mostOfLight(),
                        STANDARD.ladder(),
                        STANDARD.weights()))
                .isEmpty();
    }

    @Test
    void everyMistakeIsFound() {
        assertThat(mistakes(
                        Map.of(Severity.MINOR, 5, Severity.GENERAL, 3, Severity.SERIOUS, 6, Severity.GRAVE, 12),
                        List.of(100, 90),
                        11,
                        12,
                        List.of(0, 3, 6, 9, 12),
                        Map.of(Component.IDENTITY, 100)))
                .containsExactlyInAnyOrder(Mistake.values());
    }

    @Test
    void partsThatAreMissingAreMistakes() {
        assertThat(mistakes(Map.of(), List.of(), 12, 11, List.of(), STANDARD.weights()))
                .containsExactlyInAnyOrder(Mistake.POINTS, Mistake.REPEAT_PERCENT, Mistake.LADDER);
        assertThat(mistakes(STANDARD.points(), List.of(150, 200), 12, 11, List.of(1, 3, 3, 9, 12), STANDARD.weights()))
                .containsExactlyInAnyOrder(Mistake.REPEAT_PERCENT, Mistake.LADDER);
    }

    @Test
    void whatIsNoRulebookCannotBeMade() {
        assertThatThrownBy(() -> new Rulebook(
                        1,
                        STANDARD.points(),
                        STANDARD.repeatPercent(),
                        STANDARD.mostOfOne(),
                        STANDARD.mostOfLight(),
                        Duration.ZERO,
                        STANDARD.ladder(),
                        STANDARD.weights()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRulebookInForceIsTheLastActivated() {
        var books = Rulebooks.none()
                .with(new Stamp(NOW, 2), version(2))
                .with(new Stamp(NOW.minusSeconds(60), 1), version(1))
                .with(new Stamp(NOW, 2), version(9));

        assertThat(books.at(NOW.minusMillis(1)).version()).isOne();
        assertThat(books.at(NOW).version()).isEqualTo(2);
    }

    @Test
    void beforeTheFirstActivationTheFirstHoldsAndWithoutAnyTheDefaults() {
        var books = Rulebooks.none().with(new Stamp(NOW, 3), version(3));

        assertThat(books.at(NOW.minusSeconds(1)).version()).isEqualTo(3);
        assertThat(Rulebooks.none().at(NOW)).isEqualTo(Rulebook.standard());
    }
}
