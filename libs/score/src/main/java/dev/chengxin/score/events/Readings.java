package dev.chengxin.score.events;

import dev.chengxin.contracts.AuditEvent.RulebookActivated;
import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.ProductEvent.BatchCertified;
import dev.chengxin.contracts.ProductEvent.BatchDeclared;
import dev.chengxin.contracts.ProductEvent.BatchFailed;
import dev.chengxin.contracts.ProductEvent.OrdersCounted;
import dev.chengxin.contracts.ProductEvent.ProductListed;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.AppealDecided;
import dev.chengxin.contracts.StreamerEvent.AppealFiled;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.StreamerEvent.OperatorVerified;
import dev.chengxin.contracts.StreamerEvent.SessionStarted;
import dev.chengxin.contracts.StreamerEvent.StreamerAdmitted;
import dev.chengxin.contracts.StreamerEvent.StreamerTrainingPassed;
import dev.chengxin.contracts.StreamerEvent.StreamerVerified;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.contracts.StreamerEvent.ViolationOverturned;
import dev.chengxin.score.Fact;
import dev.chengxin.score.MeasureKind;
import dev.chengxin.score.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads public events as facts. What is not listed here has no part in a standing.
public final class Readings {
    private static final String VIOLATION = "violation";
    private static final String COMPLAINT = "complaint";

    private final Map<String, BiFunction<LedgerEvent, PublishedEvent, Optional<Reading>>> readers = new HashMap<>();

    public Readings() {
        parties();
        violations();
        measures();
        goods();
        complaints();
        on(RulebookActivated.class, (event, data) -> Optional.of(RulebookEvents.reading(event, data)));
    }

    /// The types that standings are computed from. None of them may ever be redacted in the ledger.
    public Set<String> types() {
        return Set.copyOf(readers.keySet());
    }

    /// What an event says; empty for one that has no part in a standing.
    ///
    /// @param event in CloudEvents' JSON format; extensions do not matter
    /// @throws UnreadableEventException when it is of a type that has a part and not of its form
    public Optional<Reading> read(JsonNode event) {
        var reader = readers.get(LedgerEvent.typeOf(event));
        if (reader == null) {
            return Optional.empty();
        }
        var readable = LedgerEvent.of(event);
        return reader.apply(readable, readable.data());
    }

    private void parties() {
        on(
                OperatorVerified.class,
                (event, data) -> of(
                        event,
                        null,
                        event.subject(),
                        new Fact.Verified(event.subject(), event.stamp(), data.renewBy())));
        on(
                StreamerVerified.class,
                (event, data) -> of(
                        event,
                        event.subject(),
                        data.operatorId(),
                        new Fact.Verified(event.subject(), event.stamp(), data.renewBy())));
        on(
                StreamerTrainingPassed.class,
                (event, data) -> of(
                        event, event.subject(), data.operatorId(), new Fact.Trained(event.subject(), data.passedAt())));
        on(
                StreamerAdmitted.class,
                (event, data) -> of(
                        event, event.subject(), data.operatorId(), new Fact.Admitted(event.subject(), event.time())));
    }

    private void violations() {
        on(
                ViolationConfirmed.class,
                (event, data) -> of(event, data.streamerId(), data.operatorId(), confirmed(event, data)));
        on(
                ViolationOverturned.class,
                (event, data) -> of(
                        event,
                        data.streamerId(),
                        data.operatorId(),
                        new Fact.Overturned(event.subject(), event.time())));
        on(
                AppealFiled.class,
                (event, data) -> isAgainstViolation(event, data.against(), data.targetId())
                        ? of(
                                event,
                                data.streamerId(),
                                data.operatorId(),
                                new Fact.Appealed(event.subject(), data.targetId(), event.time()))
                        : Optional.empty());
        on(
                AppealDecided.class,
                (event, data) -> isAgainstViolation(event, data.against(), data.targetId())
                        ? of(
                                event,
                                data.streamerId(),
                                data.operatorId(),
                                new Fact.AppealDecided(event.subject(), data.targetId(), event.time(), data.reversed()))
                        : Optional.empty());
    }

    private static boolean isAgainstViolation(LedgerEvent event, String against, String targetId) {
        Ids.check(event, targetId);
        return against.equals(VIOLATION);
    }

    private static Fact confirmed(LedgerEvent event, ViolationConfirmed data) {
        Ids.check(event, event.subject(), data.sessionId());
        Ids.checkWord(event, data.category());
        return new Fact.Confirmed(
                event.subject(),
                data.sessionId(),
                data.category(),
                Severity.of(data.severity())
                        .orElseThrow(() -> new UnreadableEventException(event.type(), "unknown severity")),
                event.time(),
                data.falseAdvertising(),
                data.waived());
    }

    private static Fact imposed(LedgerEvent event, MeasureApplied data) {
        Ids.check(event, data.violationIds().toArray(String[]::new));
        return new Fact.Imposed(
                event.subject(),
                MeasureKind.of(data.kind())
                        .orElseThrow(() -> new UnreadableEventException(event.type(), "unknown kind")),
                Objects.requireNonNullElse(data.streamerId(), data.operatorId()),
                data.violationIds(),
                data.from(),
                data.until());
    }

    private void measures() {
        on(
                MeasureApplied.class,
                (event, data) -> of(event, data.streamerId(), data.operatorId(), imposed(event, data)));
        on(
                MeasureLifted.class,
                (event, data) -> of(
                        event, data.streamerId(), data.operatorId(), new Fact.Lifted(event.subject(), event.time())));
    }

    private void goods() {
        on(
                SessionStarted.class,
                (event, data) ->
                        offered(event, data.streamerId(), data.operatorId(), data.batchIds(), data.startedAt()));
        on(
                ProductListed.class,
                (event, data) -> offered(event, data.streamerId(), data.operatorId(), data.batchIds(), event.time()));
        on(
                BatchDeclared.class,
                (event, data) -> batch(event, new Fact.Batch(event.subject(), data.inScope(), null, null)));
        on(
                BatchCertified.class,
                (event, data) -> batch(event, new Fact.Batch(event.subject(), null, data.issuedAt(), null)));
        on(BatchFailed.class, (event, data) -> batch(event, new Fact.Batch(event.subject(), null, null, event.time())));
        on(
                OrdersCounted.class,
                (event, data) -> of(
                        event,
                        data.streamerId(),
                        data.operatorId(),
                        new Fact.Counted(
                                data.streamerId(), data.day(), event.stamp().sequence(), data.orders())));
    }

    /// Reports and remarks have their own ways: only disputes count as complaints.
    private void complaints() {
        on(
                ComplaintClosed.class,
                (event, data) -> data.kind().equals(COMPLAINT)
                        ? of(
                                event,
                                data.streamerId(),
                                data.operatorId(),
                                new Fact.Closed(event.subject(), event.stamp(), data.upheld(), data.onTime()))
                        : Optional.empty());
    }

    private <E extends PublishedEvent> void on(Class<E> type, BiFunction<LedgerEvent, E, Optional<Reading>> reader) {
        readers.put(EventType.of(type).type(), (event, data) -> reader.apply(event, type.cast(data)));
    }

    private static Optional<Reading> batch(LedgerEvent event, Fact.Batch batch) {
        Ids.check(event, batch.batchId());
        return Optional.of(new Reading.OfBatch(event.time(), batch));
    }

    private static Optional<Reading> offered(
            LedgerEvent event,
            @Nullable String streamerId,
            @Nullable String operatorId,
            Collection<String> batchIds,
            Instant at) {
        Ids.check(event, batchIds.toArray(String[]::new));
        var offers = batchIds.stream().map(batchId -> Fact.Offered.at(batchId, at));
        return of(event, streamerId, operatorId, offers.toArray(Fact[]::new));
    }

    private static Optional<Reading> of(
            LedgerEvent event, @Nullable String streamerId, @Nullable String operatorId, Fact... facts) {
        if (streamerId == null && operatorId == null) {
            return Optional.empty();
        }
        Ids.checkWord(event, event.subject());
        Ids.check(event, streamerId, operatorId);
        var all = new ArrayList<Fact>(List.of(facts));
        if (streamerId != null) {
            all.add(new Fact.OnAir(streamerId, operatorId, event.time()));
        }
        return Optional.of(new Reading.OfParties(event.time(), streamerId, operatorId, all));
    }
}
