package dev.chengxin.score;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Whether a grave violation still weighs on a party.
final class GraveCases {
    private GraveCases() {}

    /// Whether a grave violation is confirmed, not overturned, and its measure has not ended. An appeal that is
    /// open takes its points away and leaves the case open. One that no measure answers is open as long as it
    /// counts for points, because whether a measure is still to come is not public.
    static boolean open(
            Collection<Violation> violations, Collection<Measure> measures, Rulebooks rulebooks, Instant asOf) {
        return violations.stream()
                .filter(violation -> violation.severity() == Severity.GRAVE)
                .filter(violation -> violation.standsAt(asOf))
                .anyMatch(violation -> isOpen(violation, measures, rulebooks, asOf));
    }

    private static boolean isOpen(
            Violation violation, Collection<Measure> measures, Rulebooks rulebooks, Instant asOf) {
        List<Measure> answers = measures.stream()
                .filter(measure -> measure.kind().settles())
                .filter(measure -> measure.violationIds().contains(violation.id()))
                .filter(measure -> measure.begunAt(asOf))
                .toList();
        return answers.isEmpty()
                ? rulebooks.at(violation.confirmedAt()).counts(violation.confirmedAt(), asOf)
                : answers.stream().anyMatch(measure -> measure.inForceAt(asOf));
    }
}
