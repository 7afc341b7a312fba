package dev.chengxin.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A versioned set of points, ladder and weights.
///
/// @param points what the first violation of a severity in its category costs
/// @param repeatPercent by how much the nth repeat in a category multiplies; the last holds for all further ones
/// @param mostOfOne the most that one violation can cost
/// @param mostOfLight the most that minor and general violations can cost together
/// @param window how long after its confirmation a violation counts for points and for repeats
/// @param ladder the points from which each step is due, rising
/// @param weights of the components, in percent, together 100
public record Rulebook(
        int version,
        Map<Severity, Integer> points,
        List<Integer> repeatPercent,
        int mostOfOne,
        int mostOfLight,
        Duration window,
        List<Integer> ladder,
        Map<Component, Integer> weights) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rulebook {
        points = Map.copyOf(points);
        repeatPercent = List.copyOf(repeatPercent);
        ladder = List.copyOf(ladder);
        weights = Map.copyOf(weights);
        require(points.size() == Severity.values().length, "every severity needs its points");
        require(!repeatPercent.isEmpty(), "a first violation needs its factor");
        require(ladder.equals(ladder.stream().sorted().distinct().toList()), "the ladder has to rise");
        require(weights.size() == Component.values().length, "every component needs its weight");
        require(weights.values().stream().mapToInt(weight -> weight).sum() == 100, "weights add up to 100");
    }

    /// The defaults that a deployment starts with; the platform's own rules, which law leaves to it.
    public static Rulebook standard() {
        return new Rulebook(
                1,
                Map.of(Severity.MINOR, 1, Severity.GENERAL, 3, Severity.SERIOUS, 6, Severity.GRAVE, 12),
                List.of(100, 150, 200),
                12,
                11,
                Duration.ofDays(365),
                List.of(1, 3, 6, 9, 12),
                Map.of(
                        Component.IDENTITY, 15,
                        Component.CONTENT, 30,
                        Component.PRODUCT, 20,
                        Component.COMPLAINTS, 25,
                        Component.TRAINING, 10));
    }

    /// What the first violation of a severity costs.
    int base(Severity severity) {
        return points.getOrDefault(severity, 0);
    }

    /// What a violation costs that is the nth of its category.
    ///
    /// @param nth 1 for the first
    int cost(Severity severity, int nth) {
        int percent = repeatPercent.get(Math.min(nth, repeatPercent.size()) - 1);
        int points = BigDecimal.valueOf((long) base(severity) * percent)
                .divide(HUNDRED, RoundingMode.CEILING)
                .intValueExact();
        return Math.min(mostOfOne, points);
    }

    /// The step of the ladder that is due, 1 for the lowest; 0 when none is.
    public int step(int total) {
        return (int) ladder.stream().filter(threshold -> threshold <= total).count();
    }

    /// The weight of a component in percent.
    int weight(Component component) {
        return weights.getOrDefault(component, 0);
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
