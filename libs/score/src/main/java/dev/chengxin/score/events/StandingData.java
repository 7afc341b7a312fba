package dev.chengxin.score.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.contracts.AuditEvent.IndexComponents;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Component;
import dev.chengxin.score.Counters;
import dev.chengxin.score.Facts;
import dev.chengxin.score.Measure;
import dev.chengxin.score.Points;
import dev.chengxin.score.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A standing as it is written down: everything that it was computed from, and nothing that depends on whose ledger
/// it was computed from.
///
/// @param party `streamer` or `operator`
/// @param operatorId the business behind the streamer's room, or the operator itself; absent when unknown
/// @param index in hundredths
/// @param components each in hundredths
/// @param renewBy until when the identity has to be checked again; absent when it never was
/// @param aggravated whether false advertising was repeated as often as the law takes for aggravated
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingData(
        String party,
        String partyId,
        @Nullable String operatorId,
        Instant asOf,
        int rulebookVersion,
        int index,
        String grade,
        List<String> reasons,
        IndexComponents components,
        Score points,
        Counters counters,
        @Nullable Instant renewBy,
        boolean openGraveCase,
        boolean blacklisted,
        boolean aggravated,
        List<Sanction> measures) {
    public StandingData {
        reasons = List.copyOf(reasons);
        measures = List.copyOf(measures);
    }

    /// Points with what they are made of.
    ///
    /// @param total within the rulebook's window
    /// @param step of the ladder; 0 when none is reached
    /// @param charges what counts for content, however long ago, in the order of confirmation
    public record Score(int total, int step, List<Charge> charges) {
        public Score {
            charges = List.copyOf(charges);
        }
    }

    /// A violation with its price.
    ///
    /// @param nth which one of its category it was
    /// @param countsUntil when it stops to count for points and repeats
    public record Charge(
            String violationId,
            String category,
            String severity,
            Instant confirmedAt,
            int nth,
            int points,
            Instant countsUntil) {}

    /// A measure in force.
    ///
    /// @param until absent when it does not end by itself
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sanction(
            String measureId,
            String kind,
            Instant from,
            @Nullable Instant until) {}

    /// What is written down of a party's standing.
    public static StandingData of(Facts facts, Standing standing) {
        return new StandingData(
                facts.kind().code(),
                facts.partyId(),
                facts.operatorId().orElse(null),
                standing.asOf(),
                standing.rulebookVersion(),
                standing.rating().index(),
                standing.rating().grade().code(),
                standing.rating().reasons(),
                components(standing),
                score(standing),
                standing.counters(),
                standing.renewBy(),
                standing.openGraveCase(),
                standing.blacklisted(),
                standing.counters().aggravated(),
                standing.measures().stream().map(StandingData::sanction).toList());
    }

    /// The RFC 8785 bytes: equal standings have equal bytes on every machine.
    public byte[] canonical() {
        return Envelope.canonical(EventJson.mapper().valueToTree(this));
    }

    /// The components of a standing, as events write them.
    public static IndexComponents components(Standing standing) {
        var components = standing.components();
        return new IndexComponents(
                components.getOrDefault(Component.IDENTITY, 0),
                components.getOrDefault(Component.CONTENT, 0),
                components.getOrDefault(Component.PRODUCT, 0),
                components.getOrDefault(Component.COMPLAINTS, 0),
                components.getOrDefault(Component.TRAINING, 0));
    }

    private static Score score(Standing standing) {
        var points = standing.points();
        return new Score(
                points.total(),
                standing.step(),
                points.charges().stream().map(StandingData::charge).toList());
    }

    private static Charge charge(Points.Charge charge) {
        var violation = charge.violation();
        return new Charge(
                violation.id(),
                violation.category(),
                violation.severity().code(),
                violation.confirmedAt(),
                charge.nth(),
                charge.points(),
                charge.until());
    }

    private static Sanction sanction(Measure measure) {
        return new Sanction(measure.id(), measure.kind().code(), measure.from(), measure.until());
    }
}
