package dev.chengxin.streamer.session.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.FindingDismissed;
import dev.chengxin.contracts.StreamerEvent.FindingRaised;
import dev.chengxin.contracts.StreamerEvent.FindingUpdated;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.StreamerEvent.SessionStarted;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.contracts.StreamerEvent.ViolationOverturned;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.measure.MeasureKind;
import dev.chengxin.streamer.session.Barring;
import dev.chengxin.streamer.session.LiveControls;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionFindings;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Lets livestreams learn of findings, violations and measures, those that were there at their start too.
public final class SessionReactions implements EventHandler {
    private static final Set<String> TYPES = Set.of(
            "session.started.v1",
            "finding.raised.v1",
            "finding.updated.v1",
            "finding.dismissed.v1",
            "violation.confirmed.v1",
            "violation.overturned.v1",
            "measure.applied.v1",
            "measure.lifted.v1");

    private final Aggregates<Session> sessions;
    private final LiveControls controls;
    private final SessionFindings findings;
    private final Barring barring;

    public SessionReactions(
            Aggregates<Session> sessions, LiveControls controls, SessionFindings findings, Barring barring) {
        this.sessions = sessions;
        this.controls = controls;
        this.findings = findings;
        this.barring = barring;
    }

    @Override
    public Effect handle(Envelope event) {
        return TYPES.contains(event.type())
                ? EventCatalog.byName(event.type())
                        .map(type -> handle(event, data(type, event)))
                        .orElse(Effect.IGNORED)
                : Effect.IGNORED;
    }

    private Effect handle(Envelope event, PublishedEvent data) {
        return switch (data) {
            case SessionStarted it -> barring.started(event, it);
            case FindingRaised it -> findings.raised(event, it.sessionId(), it.severity());
            case FindingUpdated it -> findings.linked(event, it.sessionId());
            case FindingDismissed _ -> findings.decided(event);
            case ViolationConfirmed it ->
                both(
                        findings.decided(event),
                        react(event, it.sessionId(), (session, violation) -> controls.confirmed(session, violation)));
            case ViolationOverturned it ->
                react(event, it.sessionId(), (session, violation) -> controls.overturned(session, violation));
            case MeasureApplied it -> keepsOffAir(it) ? barring.applied(event, it) : Effect.IGNORED;
            case MeasureLifted it -> barring.lifted(event, it.streamerId(), it.operatorId());
            default -> Effect.IGNORED;
        };
    }

    private static boolean keepsOffAir(MeasureApplied measure) {
        return Coded.parse(MeasureKind.class, measure.kind())
                .map(MeasureKind::keepsOffAir)
                .orElse(measure.blocksListings());
    }

    private Effect react(
            Envelope event, @Nullable String sessionId, BiFunction<Session, String, Verdict<Session>> decide) {
        return sessionId == null
                ? Effect.IGNORED
                : sessions.react(event, sessionId, (session, _) -> decide.apply(session, event.subject()));
    }

    private static Effect both(Effect one, Effect other) {
        if (one == Effect.APPLIED || other == Effect.APPLIED) {
            return Effect.APPLIED;
        }
        return one == Effect.REPEATED || other == Effect.REPEATED ? Effect.REPEATED : Effect.IGNORED;
    }

    private static PublishedEvent data(EventType type, Envelope event) {
        try {
            return EventJson.read(type, event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
