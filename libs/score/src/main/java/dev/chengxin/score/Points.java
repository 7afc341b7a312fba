package dev.chengxin.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the violations of one streamer or operator cost at an instant: a function of the facts and the instant
/// alone, whatever the order in which the facts arrived and however often.
///
/// @param charges what counts, in the order of confirmation, however long ago
/// @param total points within the rulebook's window
public record Points(List<Charge> charges, int total) {
    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::confirmedAt).thenComparing(Violation::id);

    public Points {
        charges = List.copyOf(charges);
    }

    /// A violation with its price.
    ///
    /// @param nth which one of its category it is within the window before it, 1 for the first
    public record Charge(Violation violation, int nth, int points) {}

    private record Place(String sessionId, String category) {}

    /// What the facts cost.
    ///
    /// @param asOf what happened later is not known yet
    public static Points of(Collection<Violation> facts, Rulebook rulebook, Instant asOf) {
        var charges = new ArrayList<Charge>();
        for (Violation violation : counting(facts, rulebook, asOf)) {
            int nth = 1
                    + (int) charges.stream()
                            .map(Charge::violation)
                            .filter(earlier -> earlier.category().equals(violation.category()))
                            .filter(earlier -> inWindow(earlier, rulebook, violation.confirmedAt()))
                            .count();
            charges.add(new Charge(violation, nth, rulebook.cost(violation.severity(), nth)));
        }
        return new Points(charges, total(charges, rulebook, asOf));
    }

    /// One violation per session and category: the one with the most base points, then the earliest.
    private static List<Violation> counting(Collection<Violation> facts, Rulebook rulebook, Instant asOf) {
        Comparator<Violation> rank = Comparator.<Violation>comparingInt(v -> -rulebook.base(v.severity()))
                .thenComparing(ORDER);
        Map<Place, Violation> kept = new HashMap<>();
        facts.stream()
                .filter(violation -> violation.countsAt(asOf))
                .forEach(violation -> kept.merge(
                        new Place(violation.sessionId(), violation.category()),
                        violation,
                        (one, other) -> rank.compare(one, other) <= 0 ? one : other));
        return kept.values().stream().sorted(ORDER).toList();
    }

    private static boolean inWindow(Violation violation, Rulebook rulebook, Instant asOf) {
        return asOf.isBefore(violation.confirmedAt().plus(rulebook.window()));
    }

    private static int total(List<Charge> charges, Rulebook rulebook, Instant asOf) {
        int light = 0;
        int heavy = 0;
        for (Charge charge : charges) {
            if (inWindow(charge.violation(), rulebook, asOf)) {
                boolean isHeavy = charge.violation().severity().heavy();
                heavy += isHeavy ? charge.points() : 0;
                light += isHeavy ? 0 : charge.points();
            }
        }
        return Math.min(rulebook.mostOfLight(), light) + heavy;
    }
}
