package dev.chengxin.score;

import java.time.Duration;
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
    private static final Duration FALSE_ADVERTISING = Duration.ofDays(730);
    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::confirmedAt).thenComparing(Violation::id);

    public Points {
        charges = List.copyOf(charges);
    }

    /// A violation with its price.
    ///
    /// @param nth which one of its category it is within the window before it, 1 for the first
    /// @param until when it stops to count for points and repeats; content has no such end
    public record Charge(Violation violation, int nth, int points, Instant until) {
        /// Whether it counts for points and repeats.
        boolean inWindow(Instant asOf) {
            return asOf.isBefore(until);
        }
    }

    private record Place(String where, String category) {
        /// What was confirmed without a session stands for itself.
        static Place of(Violation violation) {
            var session = violation.sessionId();
            return new Place(session == null ? violation.id() : session, violation.category());
        }
    }

    /// What the facts cost, each by the rulebook in force when it was confirmed.
    ///
    /// @param asOf what happened later is not known yet
    public static Points of(Collection<Violation> facts, Rulebooks rulebooks, Instant asOf) {
        var charges = new ArrayList<Charge>();
        Map<String, List<Charge>> byCategory = new HashMap<>();
        for (Violation violation : counting(facts, rulebooks, asOf)) {
            var before = byCategory.computeIfAbsent(violation.category(), _ -> new ArrayList<>());
            int nth = 1
                    + (int) before.stream()
                            .filter(earlier -> earlier.inWindow(violation.confirmedAt()))
                            .count();
            var charge = charge(violation, nth, rulebooks.at(violation.confirmedAt()));
            before.add(charge);
            charges.add(charge);
        }
        return new Points(charges, total(charges, rulebooks.at(asOf), asOf));
    }

    /// What counts for points at an instant, in the order of confirmation.
    public List<Charge> inWindow(Instant asOf) {
        return charges.stream().filter(charge -> charge.inWindow(asOf)).toList();
    }

    /// How many of those that count are false advertising of the 730 days before an instant (广告法, art. 55).
    long falseAdvertising(Instant asOf) {
        return charges.stream()
                .map(Charge::violation)
                .filter(Violation::falseAdvertising)
                .filter(violation -> asOf.isBefore(violation.confirmedAt().plus(FALSE_ADVERTISING)))
                .count();
    }

    private static Charge charge(Violation violation, int nth, Rulebook rulebook) {
        return new Charge(
                violation,
                nth,
                rulebook.cost(violation.severity(), nth),
                violation.confirmedAt().plus(rulebook.window()));
    }

    /// One violation per session and category: the one with the most base points, then the earliest.
    private static List<Violation> counting(Collection<Violation> facts, Rulebooks rulebooks, Instant asOf) {
        Comparator<Violation> rank = Comparator.<Violation>comparingInt(
                        violation -> -rulebooks.at(violation.confirmedAt()).base(violation.severity()))
                .thenComparing(ORDER);
        Map<Place, Violation> kept = new HashMap<>();
        facts.stream()
                .filter(violation -> violation.countsAt(asOf))
                .forEach(violation -> kept.merge(
                        Place.of(violation), violation, (one, other) -> rank.compare(one, other) <= 0 ? one : other));
        return kept.values().stream().sorted(ORDER).toList();
    }

    private static int total(List<Charge> charges, Rulebook rulebook, Instant asOf) {
        int light = 0;
        int heavy = 0;
        for (Charge charge : charges) {
            if (charge.inWindow(asOf)) {
                boolean isHeavy = charge.violation().severity().heavy();
                heavy += isHeavy ? charge.points() : 0;
                light += isHeavy ? 0 : charge.points();
            }
        }
        return Math.min(rulebook.mostOfLight(), light) + heavy;
    }
}
