package dev.chengxin.streamer.measure.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.AppealDecided;
import dev.chengxin.contracts.StreamerEvent.AppealFiled;
import dev.chengxin.contracts.StreamerEvent.ViolationOverturned;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Missing;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.Findings;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.Measures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What follows from an appeal for the violation or the measure that it is against, and for measures that rest on a
/// violation that was overturned. Each effect is in the document that it changes, with its marker; an event that
/// changes several is read again until it has changed all.
public final class Consequences implements EventHandler {
    private static final String VIOLATION = "violation";

    private final Aggregates<Finding> findingAggregates;
    private final Findings findings;
    private final Aggregates<Measure> measureAggregates;
    private final Measures measures;

    public Consequences(
            Aggregates<Finding> findingAggregates,
            Findings findings,
            Aggregates<Measure> measureAggregates,
            Measures measures) {
        this.findingAggregates = findingAggregates;
        this.findings = findings;
        this.measureAggregates = measureAggregates;
        this.measures = measures;
    }

    @Override
    public Effect handle(Envelope event) {
        if (!event.type().startsWith("appeal.") && !event.type().startsWith("violation.")) {
            return Effect.IGNORED;
        }
        return switch (data(event)) {
            case AppealFiled filed -> filed(event, filed);
            case AppealDecided decided -> decided(event, decided);
            case ViolationOverturned _ -> overturned(event);
            case null, default -> Effect.IGNORED;
        };
    }

    private Effect filed(Envelope event, AppealFiled filed) {
        return filed.against().equals(VIOLATION)
                ? findingAggregates.react(
                        event, filed.targetId(), (finding, _) -> findings.appealed(finding, event.subject()))
                : measureAggregates.react(
                        event, filed.targetId(), (measure, _) -> measures.appealed(measure, event.subject()));
    }

    private Effect decided(Envelope event, AppealDecided decided) {
        var actor = Aggregates.actorOf(event);
        return decided.against().equals(VIOLATION)
                ? findingAggregates.react(
                        event,
                        decided.targetId(),
                        actor,
                        Missing.PARKED,
                        (finding, _) -> findings.appealDecided(finding, event.subject(), decided.reversed()))
                : measureAggregates.react(
                        event,
                        decided.targetId(),
                        actor,
                        Missing.PARKED,
                        (measure, now) -> measures.appealDecided(measure, decided.reversed(), now));
    }

    private Effect overturned(Envelope event) {
        Effect effect = Effect.IGNORED;
        var resting = Selection.all().where("violationId", event.subject());
        Optional<Cursor> place = Optional.empty();
        do {
            var page = measureAggregates.page(resting, new PageRequest(PageRequest.MAX_LIMIT, place));
            for (var measure : page.items()) {
                effect = measureAggregates.react(
                        event, measure.id(), (state, _) -> measures.violationOverturned(state, event.subject()));
            }
            place = Optional.ofNullable(page.next()).map(Cursor::parse);
        } while (place.isPresent());
        return effect;
    }

    private static @Nullable PublishedEvent data(Envelope event) {
        try {
            return EventCatalog.byName(event.type())
                    .map(type -> EventJson.read(type, event.data()))
                    .orElse(null);
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
