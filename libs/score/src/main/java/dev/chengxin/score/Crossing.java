package dev.chengxin.score;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Points reached a step of the ladder, so that a measure is proposed.
///
/// @param step 1 for the lowest
/// @param days for how many days the measure is proposed; 0 when it has no duration
/// @param violationIds the violations that count, in the order of their confirmation
/// @param triggerId the violation that made it cross
public record Crossing(int step, int points, MeasureKind kind, int days, List<String> violationIds, String triggerId) {
    private static final int YEAR = 365;
    private static final int GRAVE_YEARS = 3;

    public Crossing {
        violationIds = List.copyOf(violationIds);
    }

    /// What a step proposes: warning, traffic limit of 3 days, suspension of 7 and of 30 days, and blacklist of one
    /// year, or of three where a violation is grave. A blacklist closes the account for its term.
    private record Proposal(MeasureKind kind, int days) {
        static Proposal of(int step, boolean grave) {
            return switch (step) {
                case 1 -> new Proposal(MeasureKind.WARNING, 0);
                case 2 -> new Proposal(MeasureKind.TRAFFIC_LIMIT, 3);
                case 3 -> new Proposal(MeasureKind.SUSPENSION, 7);
                case 4 -> new Proposal(MeasureKind.SUSPENSION, 30);
                case Rulebook.STEPS -> new Proposal(MeasureKind.BLACKLIST, grave ? GRAVE_YEARS * YEAR : YEAR);
                default -> throw new IllegalArgumentException("the ladder has no step " + step);
            };
        }
    }

    /// The crossing between two standings at one instant, without a fact and with it; empty when none was made, or
    /// when an earlier one went as far and everything that it rested on counts: a measure is proposed once for the
    /// same, also when an appeal took its points away for a while.
    ///
    /// @param triggerId the violation that the fact is about
    /// @param earlier the crossings that were published
    public static Optional<Crossing> between(
            Standing without, Standing with, String triggerId, Collection<Crossing> earlier) {
        if (with.step() <= without.step()) {
            return Optional.empty();
        }
        var crossing = of(with, triggerId);
        var counting = Set.copyOf(crossing.violationIds());
        var known = earlier.stream()
                .anyMatch(before -> before.step() >= with.step() && counting.containsAll(before.violationIds()));
        return known ? Optional.empty() : Optional.of(crossing);
    }

    /// Whether anything may still depend on it: all that it rests on stands, and counts for points or would without
    /// an appeal.
    public boolean stands(Facts facts, Rulebooks rulebooks, Instant asOf) {
        Set<String> standing = facts.violations().stream()
                .filter(violation -> violation.standsAt(asOf))
                .filter(violation -> rulebooks.at(violation.confirmedAt()).counts(violation.confirmedAt(), asOf))
                .map(Violation::id)
                .collect(Collectors.toCollection(HashSet::new));
        return standing.containsAll(violationIds);
    }

    private static Crossing of(Standing standing, String triggerId) {
        var charges = standing.points().inWindow(standing.asOf());
        var grave = charges.stream().anyMatch(charge -> charge.violation().severity() == Severity.GRAVE);
        var proposal = Proposal.of(standing.step(), grave);
        return new Crossing(
                standing.step(),
                standing.points().total(),
                proposal.kind(),
                proposal.days(),
                charges.stream().map(charge -> charge.violation().id()).toList(),
                triggerId);
    }
}
