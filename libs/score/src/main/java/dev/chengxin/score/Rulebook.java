package dev.chengxin.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    /// How many steps the ladder has: what each proposes is not for a rulebook to say.
    public static final int STEPS = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rulebook {
        points = Map.copyOf(points);
        repeatPercent = List.copyOf(repeatPercent);
        ladder = List.copyOf(ladder);
        weights = Map.copyOf(weights);
        var mistakes = mistakes(points, repeatPercent, mostOfOne, mostOfLight, ladder, weights);
        if (!mistakes.isEmpty() || !window.isPositive()) {
            throw new IllegalArgumentException("this is no rulebook: " + mistakes);
        }
    }

    /// What a rulebook may not say, by the part that says it.
    public enum Mistake {
        /// A severity has no points, or less than a milder one.
        POINTS("points"),
        /// The first factor is not 100, or a later one is less than the one before.
        REPEAT_PERCENT("repeatPercent"),
        /// The most that one violation costs is less than what the gravest costs.
        MOST_OF_ONE("mostOfOne"),
        /// Minor and general violations alone would reach the last step, which closes accounts.
        MOST_OF_LIGHT("mostOfLight"),
        /// There are not five steps, or they do not rise from one point or more.
        LADDER("ladder"),
        /// A component has no weight, or all together are not 100.
        WEIGHTS("weights");

        private final String part;

        Mistake(String part) {
            this.part = part;
        }

        /// The part's name.
        public String part() {
            return part;
        }
    }

    /// What is wrong with the parts of a rulebook; empty when they make one.
    public static Set<Mistake> mistakes(
            Map<Severity, Integer> points,
            List<Integer> repeatPercent,
            int mostOfOne,
            int mostOfLight,
            List<Integer> ladder,
            Map<Component, Integer> weights) {
        var prices = Stream.of(Severity.values())
                .map(severity -> points.getOrDefault(severity, -1))
                .toList();
        var shares = Stream.of(Component.values())
                .map(component -> weights.getOrDefault(component, -1))
                .toList();
        var mistakes = EnumSet.noneOf(Mistake.class);
        note(mistakes, Mistake.POINTS, rises(prices, 0, false));
        note(mistakes, Mistake.REPEAT_PERCENT, rises(repeatPercent, 100, false) && repeatPercent.contains(100));
        note(mistakes, Mistake.MOST_OF_ONE, mostOfOne >= prices.getLast());
        note(mistakes, Mistake.LADDER, ladder.size() == STEPS && rises(ladder, 1, true));
        note(mistakes, Mistake.MOST_OF_LIGHT, mostOfLight >= 0 && (ladder.isEmpty() || mostOfLight < ladder.getLast()));
        note(mistakes, Mistake.WEIGHTS, Collections.min(shares) >= 0 && sum(shares) == 100);
        return mistakes;
    }

    private static void note(Set<Mistake> mistakes, Mistake mistake, boolean kept) {
        if (!kept) {
            mistakes.add(mistake);
        }
    }

    private static boolean rises(List<Integer> numbers, int least, boolean always) {
        var before = always ? least - 1 : least;
        for (int number : numbers) {
            if (number < before || (always && number == before)) {
                return false;
            }
            before = number;
        }
        return !numbers.isEmpty();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).sum();
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

    /// Whether what was confirmed at an instant counts for points at another.
    boolean counts(Instant confirmedAt, Instant asOf) {
        return asOf.isBefore(confirmedAt.plus(window));
    }

    /// The weight of a component in percent.
    int weight(Component component) {
        return weights.getOrDefault(component, 0);
    }
}
