package dev.chengxin.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Index and grade, with what explains them.
///
/// @param index in hundredths, from 0 to 10 000
/// @param reasons at most four codes: what capped the grade, then what took most from the index, ties by code
public record Rating(int index, Grade grade, List<String> reasons) {
    public static final String BLACKLISTED = "blacklisted";
    public static final String OPEN_GRAVE_CASE = "open-grave-case";
    private static final int MOST_REASONS = 4;

    public Rating {
        reasons = List.copyOf(reasons);
    }

    /// What components give; the index is computed from the rounded components.
    ///
    /// @param components each in hundredths
    /// @param openGraveCase whether a grave violation is confirmed, not overturned, and its measure has not ended
    public static Rating of(
            Map<Component, Integer> components, Rulebook rulebook, boolean openGraveCase, boolean blacklisted) {
        int index = index(components, rulebook);
        Grade grade = Grade.of(index);
        var caps = new ArrayList<String>();
        if (blacklisted) {
            grade = Grade.D;
            caps.add(BLACKLISTED);
        }
        if (openGraveCase) {
            grade = grade.atBest(Grade.C);
            caps.add(OPEN_GRAVE_CASE);
        }
        return new Rating(index, grade, reasons(caps, components, rulebook));
    }

    private static int index(Map<Component, Integer> components, Rulebook rulebook) {
        long sum = 0;
        for (Component component : Component.values()) {
            sum += (long) rulebook.weight(component) * value(components, component);
        }
        return BigDecimal.valueOf(sum, 2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static List<String> reasons(List<String> caps, Map<Component, Integer> components, Rulebook rulebook) {
        Comparator<Component> largest =
                Comparator.comparingLong((Component component) -> -lost(component, components, rulebook));
        var losses = Stream.of(Component.values())
                .filter(component -> lost(component, components, rulebook) > 0)
                .sorted(largest.thenComparing(Component::code))
                .map(Component::code);
        return Stream.concat(caps.stream(), losses).limit(MOST_REASONS).toList();
    }

    private static long lost(Component component, Map<Component, Integer> components, Rulebook rulebook) {
        return (long) rulebook.weight(component) * (Components.FULL - value(components, component));
    }

    private static int value(Map<Component, Integer> components, Component component) {
        Integer value = components.get(component);
        if (value == null || value < 0 || value > Components.FULL) {
            throw new IllegalArgumentException(component.code() + " is not from 0 to 10 000 hundredths");
        }
        return value;
    }
}
