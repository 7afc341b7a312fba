package dev.chengxin.product.certificate;

import static dev.chengxin.product.certificate.CertificateLifecycle.TABLE;

import dev.chengxin.contracts.ProductEvent;
import dev.chengxin.contracts.ProductEvent.CertificateApplied;
import dev.chengxin.contracts.ProductEvent.CertificateExamined;
import dev.chengxin.contracts.ProductEvent.CertificateExpired;
import dev.chengxin.contracts.ProductEvent.CertificateIssued;
import dev.chengxin.contracts.ProductEvent.CertificateReinstated;
import dev.chengxin.contracts.ProductEvent.CertificateRevoked;
import dev.chengxin.contracts.ProductEvent.CertificateSuspended;
import dev.chengxin.product.batch.Category;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.request.Faults;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides on certificates: pure functions of state, command and time.
public final class Certificates {
    private final CodeTexts texts;

    public Certificates(CodeTexts texts) {
        this.texts = texts;
    }

    /// What is applied for.
    public record Application(
            String producerId,
            Producer producer,
            Scheme scheme,
            Category category,
            @Nullable String originRegion) {}

    /// A certificate as it is born.
    public Verdict<Certificate> apply(Application application, Instant now) {
        if (application.scheme().namesAnOrigin() && application.originRegion() == null) {
            return Verdict.refused(Refusal.invalid(
                    "/originRegion",
                    "missing",
                    new Text("地理标志须有产地", "is needed: a geographical indication stands for a region"),
                    new Text("填写地理标志的地域范围", "send the region that it stands for")));
        }
        var born = born(application, now);
        return Verdict.decided(
                born,
                new CertificateApplied(
                        born.producerId(), born.scheme().code(), born.category().code(), born.originRegion()));
    }

    /// Somebody applies again under the same external reference: it has to be the same.
    public Verdict<Certificate> applyAgain(Certificate certificate, Application application, Instant now) {
        return certificate
                .differingFact(born(application, now))
                .<Verdict<Certificate>>map(fact -> Verdict.refused(Faults.differs("/" + fact)))
                .orElseGet(Verdict::unchanged);
    }

    /// An examiner found that it may be issued, or not.
    public Verdict<Certificate> examine(Certificate certificate, boolean passed, String role, Instant now) {
        var action = passed ? CertificateAction.PASS : CertificateAction.FAIL;
        return move(
                certificate,
                action,
                new Step(now, action, role, null),
                it -> new CertificateExamined(it.producerId(), it.scheme().code(), passed));
    }

    /// It is issued. That nobody else has the number is the caller's to see to.
    ///
    /// @param number as [Scheme#number] read it
    /// @param until last day; absent where the scheme's own term is meant
    public Verdict<Certificate> issue(
            Certificate certificate,
            String number,
            LocalDate from,
            @Nullable LocalDate until,
            String role,
            Instant now) {
        if (TABLE.next(certificate.status(), CertificateAction.ISSUE).isEmpty()) {
            return illegal(certificate, CertificateAction.ISSUE);
        }
        var term = new Term(from, until);
        Scheme scheme = certificate.scheme();
        return term.refusal(scheme, LegalTime.dayOf(now))
                .<Verdict<Certificate>>map(Verdict::refused)
                .orElseGet(() -> {
                    var step = new Step(now, CertificateAction.ISSUE, role, null);
                    var issued = certificate.issued(number, from, term.last(scheme), step);
                    return Verdict.decided(issued, issuedEvent(issued, number, from, term.last(scheme)));
                });
    }

    /// It does not hold for now.
    public Verdict<Certificate> suspend(Certificate certificate, SuspensionReason reason, String role, Instant now) {
        var step = new Step(now, CertificateAction.SUSPEND, role, reason.code());
        return whileItRuns(
                certificate,
                step,
                it -> new CertificateSuspended(it.producerId(), it.scheme().code(), number(it), reason.code()));
    }

    /// It holds again.
    public Verdict<Certificate> reinstate(Certificate certificate, String role, Instant now) {
        var step = new Step(now, CertificateAction.REINSTATE, role, null);
        return whileItRuns(
                certificate,
                step,
                it -> new CertificateReinstated(it.producerId(), it.scheme().code(), number(it)));
    }

    /// It holds no longer, for good.
    public Verdict<Certificate> revoke(Certificate certificate, RevocationReason reason, String role, Instant now) {
        var step = new Step(now, CertificateAction.REVOKE, role, reason.code());
        return whileItRuns(
                certificate,
                step,
                it -> new CertificateRevoked(it.producerId(), it.scheme().code(), number(it), reason.code()));
    }

    /// Its term may be over.
    public Verdict<Certificate> expire(Certificate certificate, Instant now) {
        Optional<Instant> end = certificate.endsAt().filter(instant -> !now.isBefore(instant));
        return end.map(instant -> move(
                        certificate,
                        CertificateAction.EXPIRE,
                        new Step(instant, CertificateAction.EXPIRE, "system", null),
                        it -> new CertificateExpired(
                                it.producerId(), it.scheme().code(), number(it), instant)))
                .orElseGet(Verdict::unchanged);
    }

    /// When its term is over and the clock is late, it is as good as expired.
    private Verdict<Certificate> whileItRuns(
            Certificate certificate, Step step, Function<Certificate, ProductEvent> event) {
        boolean over =
                certificate.endsAt().filter(end -> !step.at().isBefore(end)).isPresent();
        return over
                ? Verdict.refused(TABLE.illegal(CertificateStatus.EXPIRED, step.what(), texts))
                : move(certificate, step.what(), step, event);
    }

    private Verdict<Certificate> move(
            Certificate certificate, CertificateAction action, Step step, Function<Certificate, ProductEvent> event) {
        return TABLE.next(certificate.status(), action)
                .<Verdict<Certificate>>map(
                        next -> Verdict.decided(certificate.moved(next, step), event.apply(certificate)))
                .orElseGet(() -> illegal(certificate, action));
    }

    private Verdict<Certificate> illegal(Certificate certificate, CertificateAction action) {
        return Verdict.refused(TABLE.illegal(certificate.status(), action, texts));
    }

    private static String number(Certificate certificate) {
        return Objects.requireNonNull(certificate.number(), "what was issued has a number");
    }

    private static ProductEvent issuedEvent(Certificate issued, String number, LocalDate from, LocalDate until) {
        return new CertificateIssued(
                issued.producerId(),
                issued.scheme().code(),
                number,
                issued.category().code(),
                issued.originRegion(),
                from,
                until);
    }

    private static Certificate born(Application application, Instant now) {
        return new Certificate(
                application.producerId(),
                application.producer().kind(),
                application.producer().owners(),
                application.producer().region(),
                application.scheme(),
                application.category(),
                application.originRegion(),
                CertificateStatus.APPLIED,
                null,
                null,
                null,
                now,
                List.of());
    }
}
