package dev.chengxin.product.producer;

import dev.chengxin.contracts.ProductEvent.MandateGranted;
import dev.chengxin.contracts.ProductEvent.MandateRevoked;
import dev.chengxin.contracts.ProductEvent.ProducerRegistered;
import dev.chengxin.product.request.Faults;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides on producers: pure functions of state, command and time.
public final class Producers {
    /// More cooperatives than this act for nobody; it bounds the document.
    static final int MOST_MANDATES = 50;

    private static final String COOPERATIVE = "/cooperativeId";

    private Producers() {}

    /// What is registered.
    ///
    /// @param codeOverridden whether a moderator decided to record the code although its check characters are wrong
    public record Registration(
            ProducerKind kind,
            @Nullable String creditCode,
            boolean codeOverridden,
            String region,
            Set<String> owners) {}

    /// A producer as it is born.
    public static Decided<Producer> register(Registration registration, Instant now) {
        return Verdict.decided(
                born(registration, now),
                new ProducerRegistered(registration.kind().code(), registration.creditCode(), registration.region()));
    }

    /// Somebody registers it again under the same external reference: it has to be the same.
    public static Verdict<Producer> registerAgain(Producer producer, Registration registration, Instant now) {
        return producer.differingFact(born(registration, now))
                .<Verdict<Producer>>map(fact -> Verdict.refused(Faults.differs("/" + fact)))
                .orElseGet(Verdict::unchanged);
    }

    /// What names it and how it can be reached changes; that is no event's concern.
    public static Decided<Producer> amend(Producer producer, Map<String, String> words) {
        return Verdict.decided(producer).withWords(words);
    }

    /// A farmer lets a cooperative act for her, or changes until when.
    ///
    /// @param cooperative what has the id; empty when nothing has
    public static Verdict<Producer> grant(
            Producer producer,
            String cooperativeId,
            Optional<Producer> cooperative,
            @Nullable LocalDate until,
            Instant now) {
        if (producer.kind() != ProducerKind.FARMER) {
            return Verdict.refused(Refusal.conflict(
                    "no-farmer", new Text("只有农户可以委托合作社代办。", "Only a farmer lets a cooperative act for her.")));
        }
        if (cooperative
                .filter(found -> found.kind() == ProducerKind.COOPERATIVE)
                .isEmpty()) {
            return Verdict.refused(Faults.unknown(COOPERATIVE));
        }
        LocalDate today = LegalTime.dayOf(now);
        if (until != null && until.isBefore(today)) {
            return Verdict.refused(Refusal.invalid(
                    "/until",
                    "past",
                    new Text("不能早于今天", "may not lie before today"),
                    new Text("填写委托的最后一天，或省略", "send the last day of the mandate, or leave it out")));
        }
        var granted = new Mandate(cooperativeId, now, until, null);
        return hasSame(producer, granted, today) ? Verdict.unchanged() : added(producer, granted);
    }

    /// A cooperative may no longer act for her.
    public static Verdict<Producer> revoke(Producer producer, String cooperativeId, Instant now) {
        return producer.mandate(cooperativeId)
                .filter(mandate -> mandate.holds(LegalTime.dayOf(now)))
                .<Verdict<Producer>>map(mandate ->
                        Verdict.decided(producer.with(mandate.revoked(now)), new MandateRevoked(cooperativeId)))
                .orElseGet(() -> Verdict.refused(Refusal.conflict(
                        "no-mandate", new Text("该合作社没有有效的委托。", "The cooperative has no mandate that holds."))));
    }

    private static Verdict<Producer> added(Producer producer, Mandate granted) {
        Producer after = producer.with(granted);
        return after.mandates().size() > MOST_MANDATES
                ? Verdict.refused(Refusal.conflict(
                        "too-many-mandates", new Text("委托过多。", "There are too many mandates already.")))
                : Verdict.decided(after, new MandateGranted(granted.cooperativeId(), granted.until()));
    }

    private static boolean hasSame(Producer producer, Mandate wanted, LocalDate today) {
        return producer.mandate(wanted.cooperativeId())
                .filter(mandate -> mandate.holds(today))
                .filter(mandate -> mandate.until() == null
                        ? wanted.until() == null
                        : mandate.until().equals(wanted.until()))
                .isPresent();
    }

    private static Producer born(Registration registration, Instant now) {
        return new Producer(
                registration.kind(),
                registration.creditCode(),
                registration.codeOverridden(),
                registration.region(),
                registration.owners(),
                List.of(),
                now);
    }
}
