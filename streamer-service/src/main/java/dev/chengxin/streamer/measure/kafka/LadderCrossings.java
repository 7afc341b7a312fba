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
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.FindingStatus;
import dev.chengxin.streamer.measure.Cause;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.MeasureKind;
import dev.chengxin.streamer.measure.Measures;
import dev.chengxin.streamer.measure.Subject;
import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.registration.Party;
import tools.jackson.core.JacksonException;

/// Proposes the measure of the step that points reached. A human decides on it.
public final class LadderCrossings implements EventHandler {
    private static final EventType TYPE = EventType.of(LadderCrossed.class);
    private static final String STREAMER = "streamer";

    private final Aggregates<Measure> aggregates;
    private final Measures measures;
    private final Parties parties;
    private final Aggregates<Finding> findings;

    public LadderCrossings(
            Aggregates<Measure> aggregates, Measures measures, Parties parties, Aggregates<Finding> findings) {
        this.findings = findings;
        this.aggregates = aggregates;
        this.measures = measures;
        this.parties = parties;
    }

    @Override
    public Effect handle(Envelope event) {
        if (!event.type().equals(TYPE.type())) {
            return Effect.IGNORED;
        }
        LadderCrossed crossed = data(event);
        var kind = Coded.parse(MeasureKind.class, crossed.kind())
                .orElseThrow(() -> new UnprocessableRecordException("kind-unknown"));
        var cause = new Cause("ladder", event.id(), crossed.violationIds(), crossed.triggerId(), crossed.points());
        String id = Ids.ofCause(event.id(), "measure");
        Effect effect = aggregates.born(
                event, id, now -> measures.propose(kind, subject(crossed), cause, null, crossed.days(), now));
        withdrawIfOverturned(id, crossed.triggerId());
        return effect;
    }

    /// The violation may have been overturned before there was a measure to take back. It is looked at again once
    /// the measure is there, so that one of both sees the other, whichever group is slower.
    private void withdrawIfOverturned(String id, String violationId) {
        boolean overturned = findings.find(violationId)
                .filter(finding -> finding.state().status() == FindingStatus.OVERTURNED)
                .isPresent();
        if (overturned) {
            aggregates.wake(id, (measure, _) -> measures.violationOverturned(measure, violationId));
        }
    }

    private Subject subject(LadderCrossed crossed) {
        Party party = (crossed.party().equals(STREAMER)
                        ? parties.streamer(crossed.partyId())
                        : parties.operator(crossed.partyId()))
                .orElseThrow(() -> new UnprocessableRecordException("party-unknown"));
        return new Subject(party.streamerId(), party.operatorId(), party.region(), party.owners());
    }

    private static LadderCrossed data(Envelope event) {
        try {
            return (LadderCrossed) EventJson.read(TYPE, event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
