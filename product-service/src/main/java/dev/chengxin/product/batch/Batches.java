package dev.chengxin.product.batch;

import static dev.chengxin.product.batch.BatchLifecycle.TABLE;

import dev.chengxin.contracts.ProductEvent;
import dev.chengxin.contracts.ProductEvent.BatchCertified;
import dev.chengxin.contracts.ProductEvent.BatchDeclared;
import dev.chengxin.contracts.ProductEvent.BatchFailed;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.request.Faults;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides on batches: pure functions of state, command and time.
public final class Batches {
    private final CodeTexts texts;

    public Batches(CodeTexts texts) {
        this.texts = texts;
    }

    /// What is declared.
    public record Declaration(
            String producerId,
            Producer producer,
            Category category,
            String originRegion,
            long quantityGrams,
            @Nullable LocalDate harvestedOn) {}

    /// A conformity certificate that is to be issued.
    ///
    /// @param issuedAt when it was, where it was issued on paper; absent for now
    /// @param pointer JSON Pointer of the certificate in the request, empty for the whole
    public record Issue(Basis basis, @Nullable Instant issuedAt, String pointer) {}

    /// A batch as it is born, with its certificate where one comes with the declaration.
    public Verdict<Batch> declare(Declaration declaration, Optional<Issue> issue, Instant now) {
        LocalDate harvested = declaration.harvestedOn();
        if (harvested != null && harvested.isAfter(LegalTime.dayOf(now))) {
            return Verdict.refused(Refusal.invalid(
                    "/harvestedOn",
                    "future",
                    new Text("不能晚于今天", "may not lie after today"),
                    new Text("填写实际收获日期", "send the day of harvest")));
        }
        Batch born = born(declaration, now);
        var declared = declared(born);
        if (issue.isEmpty()) {
            return Verdict.decided(born, declared);
        }
        return switch (certify(born, issue.get(), now)) {
            case Verdict.Decided<Batch> certified ->
                Verdict.decided(
                        certified.state(),
                        Stream.concat(Stream.of(declared), certified.events().stream())
                                .toList());
            case Verdict.Refused<Batch> refused -> refused;
            case Verdict.Unchanged<Batch> _ -> throw new IllegalStateException("a new batch has no certificate yet");
        };
    }

    /// Somebody declares it again under the same external reference: a certificate that comes with it is taken
    /// over, the rest has to be the same.
    public Verdict<Batch> declareAgain(Batch batch, Declaration declaration, Optional<Issue> issue, Instant now) {
        Optional<String> differing = batch.differingFact(born(declaration, now));
        if (differing.isPresent()) {
            return Verdict.refused(Faults.differs("/" + differing.get()));
        }
        return issue.filter(_ -> batch.conformity() == null)
                .map(wanted -> certify(batch, wanted, now))
                .orElseGet(Verdict::unchanged);
    }

    /// The producer promises that the batch conforms.
    public Verdict<Batch> certify(Batch batch, Issue issue, Instant now) {
        if (TABLE.next(batch.status(), BatchAction.CERTIFY).isEmpty()) {
            return Verdict.refused(TABLE.illegal(batch.status(), BatchAction.CERTIFY, texts));
        }
        Instant issuedAt = Objects.requireNonNullElse(issue.issuedAt(), now);
        if (issuedAt.isAfter(now) || isBeforeHarvest(batch, issuedAt)) {
            return Verdict.refused(Refusal.invalid(
                    issue.pointer() + "/issuedAt",
                    "range",
                    new Text("不能晚于现在，也不能早于收获日期", "may lie neither in the future nor before the harvest"),
                    new Text("填写实际开具时间，或省略", "send when it was issued, or leave it out")));
        }
        var conformity = new Conformity(issue.basis(), issuedAt);
        return Verdict.decided(
                batch.certified(conformity),
                new BatchCertified(batch.producerId(), issue.basis().code(), issuedAt));
    }

    /// It became known that the batch is not as it has to be.
    public Verdict<Batch> fail(Batch batch, FailureReason reason) {
        if (TABLE.next(batch.status(), BatchAction.FAIL).isEmpty()) {
            return Verdict.refused(TABLE.illegal(batch.status(), BatchAction.FAIL, texts));
        }
        return Verdict.decided(batch.failed(reason), new BatchFailed(batch.producerId(), reason.code()));
    }

    private static boolean isBeforeHarvest(Batch batch, Instant issuedAt) {
        LocalDate harvested = batch.harvestedOn();
        return harvested != null && LegalTime.dayOf(issuedAt).isBefore(harvested);
    }

    private static Batch born(Declaration declaration, Instant now) {
        return new Batch(
                declaration.producerId(),
                declaration.producer().kind(),
                declaration.producer().owners(),
                declaration.producer().region(),
                declaration.category(),
                declaration.originRegion(),
                declaration.quantityGrams(),
                declaration.harvestedOn(),
                BatchStatus.DECLARED,
                null,
                null,
                now);
    }

    private static ProductEvent declared(Batch batch) {
        return new BatchDeclared(
                batch.producerId(),
                batch.category().code(),
                batch.category().inScope(),
                batch.originRegion(),
                batch.quantityGrams(),
                batch.harvestedOn());
    }
}
