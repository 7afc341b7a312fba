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
        return aggregates.born(
                event,
                id(event),
                now -> raise(Source.REPORT, event, filed.references(), Breach.seen(Category.UNCLASSIFIED, null), now));
    }

    private Effect decided(Envelope event, ComplaintDecided decided) {
        var category = Coded.parse(Category.class, decided.category());
        if (!decided.upheld() || category.isEmpty()) {
            return aggregates.react(event, id(event), (finding, now) -> withdraw(finding, now));
        }
        var breach = Breach.seen(category.get(), null);
        var source = REPORT.equals(decided.kind()) ? Source.REPORT : Source.COMPLAINT;
        return aggregates.bornOr(
                event,
                id(event),
                now -> raise(source, event, decided.references(), breach, now),
                (finding, _) -> findings.classify(finding, breach));
    }

    private Effect concerns(Envelope event, References references) {
        return aggregates.react(event, id(event), (finding, _) -> findings.update(finding, concern(references)));
    }

    private Verdict<Finding> raise(
            Source source, Envelope event, @Nullable References references, Breach breach, Instant now) {
        return findings.raise(source, concern(references), breach, event.subject(), now);
    }

    private Verdict<Finding> withdraw(Finding finding, Instant now) {
        return finding.status() == FindingStatus.RAISED
                ? findings.dismiss(finding, "streamer-service", Findings.WITHDRAWN, now)
                : Verdict.unchanged();
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
