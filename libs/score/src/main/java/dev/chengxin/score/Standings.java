package dev.chengxin.score;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Computes standings: a function of facts, rulebooks and an instant, the same on any machine.
public final class Standings {
    private Standings() {}

    /// The standing of a party.
    ///
    /// @param asOf what happened later is not known yet. Orders are an exception: a day's are those that were
    ///     counted last, also in hindsight
    public static Standing of(Facts facts, Rulebooks rulebooks, Instant asOf) {
        var rulebook = rulebooks.at(asOf);
        var violations = facts.violations();
        var measures = facts.measures();
        var points = Points.of(violations, rulebooks, asOf);
        var counters = Counters.of(facts, points, asOf);
        var components = components(facts, points, counters, asOf);
        var openGraveCase = GraveCases.open(violations, measures, rulebooks, asOf);
        var own = inForce(measures, facts.partyId(), asOf);
        var blacklisted = own.stream().anyMatch(measure -> measure.kind() == MeasureKind.BLACKLIST);
        return new Standing(
                asOf,
                rulebook.version(),
                Rating.of(components, rulebook, openGraveCase, blacklisted),
                components,
                points,
                rulebook.step(points.total()),
                counters,
                facts.renewBy(asOf),
                openGraveCase,
                blacklisted,
                own);
    }

    private static Map<Component, Integer> components(Facts facts, Points points, Counters counters, Instant asOf) {
        return Map.of(
                Component.IDENTITY,
                Components.identity(facts.renewBy(asOf), asOf),
                Component.CONTENT,
                Components.content(points, asOf),
                Component.PRODUCT,
                Components.product(counters.offered(), counters.good()),
                Component.COMPLAINTS,
                Components.complaints(counters.upheld(), counters.orders(), counters.late(), counters.closed()),
                Component.TRAINING,
                facts.training(asOf));
    }

    /// What is in force against the party itself: an operator is not blacklisted with one of its streamers.
    private static List<Measure> inForce(List<Measure> measures, String partyId, Instant asOf) {
        return measures.stream()
                .filter(measure -> measure.partyId().equals(partyId))
                .filter(measure -> measure.inForceAt(asOf))
                .toList();
    }
}
