package dev.chengxin.streamer.finding.kafka;

import dev.chengxin.contracts.ComplaintEvent.ComplaintDecided;
import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import dev.chengxin.contracts.ComplaintEvent.ComplaintLinked;
import dev.chengxin.contracts.ComplaintEvent.ComplaintUnlinked;
import dev.chengxin.contracts.ComplaintEvent.References;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.finding.Breach;
import dev.chengxin.streamer.finding.Category;
import dev.chengxin.streamer.finding.Concern;
import dev.chengxin.streamer.finding.Concerns;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.FindingStatus;
import dev.chengxin.streamer.finding.Findings;
import dev.chengxin.streamer.finding.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Every report, and every complaint that is upheld in a category of the rulebook, is a finding with the case
/// linked. One case has one finding: a later decision updates it or takes it back while nobody has decided on it.
public final class ComplaintCases implements EventHandler {
    private static final String REPORT = "report";
    private static final String SERVICE = "streamer-service";

    private final Aggregates<Finding> aggregates;
    private final Findings findings;
    private final Concerns concerns;

    public ComplaintCases(Aggregates<Finding> aggregates, Findings findings, Concerns concerns) {
        this.aggregates = aggregates;
        this.findings = findings;
        this.concerns = concerns;
    }

    @Override
    public Effect handle(Envelope event) {
        if (!event.type().startsWith("complaint.")) {
            return Effect.IGNORED;
        }
        return switch (data(event)) {
            case ComplaintFiled filed when filed.kind().equals(REPORT) -> reported(event, filed);
            case ComplaintDecided decided -> decided(event, decided);
            case ComplaintLinked linked -> concerns(event, linked.references());
            case ComplaintUnlinked unlinked -> concerns(event, unlinked.references());
            case null, default -> Effect.IGNORED;
        };
    }

    private Effect reported(Envelope event, ComplaintFiled filed) {
        var concern = concern(filed.references());
        return aggregates.born(
                event,
                id(event),
                now -> raise(Source.REPORT, event, concern, Breach.seen(Category.UNCLASSIFIED, null), now));
    }

    private Effect decided(Envelope event, ComplaintDecided decided) {
        if (!decided.upheld()) {
            return aggregates.react(event, id(event), (finding, now) -> findings.withdraw(finding, SERVICE, now));
        }
        var category = Coded.parse(Category.class, decided.category());
        return category.map(code -> upheld(event, decided, Breach.seen(code, null)))
                .orElseGet(() -> otherwise(event, decided));
    }

    private Effect upheld(Envelope event, ComplaintDecided decided, Breach breach) {
        var source = REPORT.equals(decided.kind()) ? Source.REPORT : Source.COMPLAINT;
        var known = decided.references() == null ? null : concern(decided.references());
        return aggregates.bornOr(
                event,
                id(event),
                now -> raise(source, event, known == null ? concern(null) : known, breach, now),
                (finding, _) -> upheld(finding, known == null ? finding.concern() : known, breach));
    }

    private Verdict<Finding> upheld(Finding finding, Concern concern, Breach breach) {
        boolean live = concerns.live(concern.sessionId());
        return finding.status() == FindingStatus.WITHDRAWN
                ? findings.renew(finding, concern, breach, live)
                : findings.update(finding, concern, breach, live);
    }

    /// Upheld for something that the rulebook has no points for: a complaint's finding has nothing behind it any
    /// more, a report goes on waiting for somebody who sorts it.
    private Effect otherwise(Envelope event, ComplaintDecided decided) {
        return REPORT.equals(decided.kind())
                ? Effect.IGNORED
                : aggregates.react(event, id(event), (finding, now) -> findings.withdraw(finding, SERVICE, now));
    }

    private Effect concerns(Envelope event, References references) {
        var concern = concern(references);
        boolean live = concerns.live(concern.sessionId());
        return aggregates.react(
                event, id(event), (finding, _) -> findings.update(finding, concern, finding.breach(), live));
    }

    private Verdict<Finding> raise(Source source, Envelope event, Concern concern, Breach breach, Instant now) {
        boolean live = concerns.live(concern.sessionId());
        return findings.raise(new Finding.Raised(source, concern, breach, event.subject(), null, 1, live), now);
    }

    private Concern concern(@Nullable References references) {
        return references == null
                ? concerns.of(null, null, null, null)
                : concerns.of(
                        references.sessionId(),
                        references.sessionSecond(),
                        references.streamerId(),
                        references.operatorId());
    }

    private static String id(Envelope event) {
        return Ids.ofCause(event.subject(), "finding");
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
