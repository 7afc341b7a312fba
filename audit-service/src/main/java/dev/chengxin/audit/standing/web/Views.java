package dev.chengxin.audit.standing.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chengxin.audit.standing.Dossier;
import dev.chengxin.audit.standing.RulebookHistory;
import dev.chengxin.audit.standing.StandingBoard.Found;
import dev.chengxin.contracts.AuditEvent.RulebookActivated;
import dev.chengxin.score.events.StandingData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is shown.
final class Views {
    private Views() {}

    /// A standing, to whoever asks.
    sealed interface StandingView permits PublicStanding, FullStanding {}

    /// What anyone may know.
    @Schema(description = "What anyone sees: the grade and its reasons")
    record PublicStanding(
            @Schema(description = "`streamer` or `operator`", example = "streamer")
            String party,

            String partyId,

            @Schema(description = "The business behind the streamer's room, or the operator itself") @Nullable
            String operatorId,

            Instant asOf,

            @Schema(description = "`a` to `d`", example = "b")
            String grade,

            @Schema(description = "At most four codes, the weightiest first")
            List<String> reasons)
            implements StandingView {
        static PublicStanding of(StandingData standing) {
            return new PublicStanding(
                    standing.party(),
                    standing.partyId(),
                    standing.operatorId(),
                    standing.asOf(),
                    standing.grade(),
                    standing.reasons());
        }
    }

    /// What those see whom it concerns and who oversee them.
    ///
    /// @param standing everything that it was computed from
    @Schema(description = "What its owner, moderators and regulators in scope see: all that it was computed from")
    record FullStanding(
            @JsonUnwrapped StandingData standing,

            @Schema(description = "The last entry of the ledger that was counted")
            long appliedThrough,

            @Schema(description = "The first instant that can be asked for with `asOf`")
            Instant exactFrom)
            implements StandingView {
        static FullStanding of(Found.Known known) {
            return new FullStanding(
                    known.standing(),
                    known.appliedThrough(),
                    known.dossier().facts().exactFrom());
        }
    }

    /// A line of the list.
    record StandingLine(
            String party,
            String partyId,
            @Nullable String operatorId,

            @Schema(description = "When it was computed: with the party's last entry")
            Instant asOf,

            @Schema(description = "In hundredths", example = "7851")
            int index,

            String grade,

            @Schema(description = "Region code of the operator's place of business; absent when unknown") @Nullable
            String region) {
        static StandingLine of(Dossier dossier) {
            var place = dossier.place();
            return new StandingLine(
                    dossier.facts().kind().code(),
                    dossier.partyId(),
                    dossier.facts().operatorId().orElse(null),
                    dossier.shown().asOf(),
                    dossier.shown().index(),
                    dossier.shown().grade().code(),
                    place == null ? null : place.region());
        }
    }

    /// A rulebook and since when it is in force.
    record RulebookView(@JsonUnwrapped RulebookActivated rules, Instant activatedAt) {
        static RulebookView of(RulebookHistory.Activation activation) {
            return new RulebookView(activation.rules(), activation.activatedAt());
        }
    }
}
