package dev.chengxin.streamer.measure.kafka;

import dev.chengxin.contracts.AuditEvent.LadderCrossed;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.measure.Cause;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.MeasureKind;
import dev.chengxin.streamer.measure.Proposals;
import dev.chengxin.streamer.measure.Subject;
import dev.chengxin.streamer.measure.Subjects;
import tools.jackson.core.JacksonException;

/// Proposes the measure of the step that points reached. A human decides on it.
public final class LadderCrossings implements EventHandler {
    private static final EventType TYPE = EventType.of(LadderCrossed.class);
    private static final String STREAMER = "streamer";

    private final Aggregates<Measure> aggregates;
    private final Proposals proposals;
    private final Subjects subjects;

    public LadderCrossings(Aggregates<Measure> aggregates, Proposals proposals, Subjects subjects) {
        this.aggregates = aggregates;
        this.proposals = proposals;
        this.subjects = subjects;
    }

    @Override
    public Effect handle(Envelope event) {
        if (!event.type().equals(TYPE.type())) {
            return Effect.IGNORED;
        }
        LadderCrossed crossed = data(event);
        var kind = Coded.parse(MeasureKind.class, crossed.kind())
                .orElseThrow(() -> new UnprocessableRecordException("kind-unknown"));
        var cause = Cause.ladder(event.id(), crossed.violationIds(), crossed.triggerId(), crossed.points());
        String id = Ids.ofCause(event.id(), "measure");
        var effect = aggregates.born(
                event, id, now -> proposals.byLadder(kind, subject(crossed), cause, crossed.days(), now));
        proposals.settle(id, crossed.violationIds());
        return effect;
    }

    private Subject subject(LadderCrossed crossed) {
        var subject = crossed.party().equals(STREAMER)
                ? subjects.ofStreamer(crossed.partyId())
                : subjects.ofOperator(crossed.partyId());
        return subject.orElseThrow(() -> new UnprocessableRecordException("party-unknown"));
    }

    private static LadderCrossed data(Envelope event) {
        try {
            return (LadderCrossed) EventJson.read(TYPE, event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
