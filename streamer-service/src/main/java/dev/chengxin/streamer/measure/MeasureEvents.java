package dev.chengxin.streamer.measure;

import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureDecided;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.StreamerEvent.MeasureProposed;
import dev.chengxin.contracts.StreamerEvent.MeasureRejected;
import java.util.Objects;

/// What is told of measures.
final class MeasureEvents {
    private MeasureEvents() {}

    static MeasureProposed proposed(Measure measure) {
        var cause = measure.cause();
        return new MeasureProposed(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                cause.code(),
                cause.causeId(),
                cause.violationIds(),
                cause.points(),
                measure.days());
    }

    static MeasureRejected rejected(Measure measure, String reason) {
        return new MeasureRejected(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                reason);
    }

    static MeasureDecided decided(Measure measure) {
        return new MeasureDecided(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                measure.approvals().size(),
                Objects.requireNonNull(measure.statementHash()),
                Objects.requireNonNull(measure.startsAt()),
                Objects.requireNonNull(measure.appealUntil()));
    }

    static MeasureApplied applied(Measure measure) {
        return new MeasureApplied(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                measure.cause().violationIds(),
                Objects.requireNonNull(measure.from()),
                measure.until(),
                measure.kind().blocksListings(),
                measure.approvals().size(),
                Objects.requireNonNull(measure.statementHash()),
                measure.kind().reportedTo());
    }

    static MeasureLifted lifted(Measure measure, String reason) {
        return new MeasureLifted(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                reason);
    }
}
