package dev.chengxin.streamer.registration;

import static dev.chengxin.streamer.registration.Lifecycle.OF_OPERATOR;

import dev.chengxin.contracts.StreamerEvent.OperatorRegistered;
import dev.chengxin.contracts.StreamerEvent.OperatorReverificationDue;
import dev.chengxin.contracts.StreamerEvent.OperatorVerified;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import dev.chengxin.servicekit.text.CodeTexts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides on operators: pure functions of state, command and time.
public final class Operators {
    private final CodeTexts texts;

    public Operators(CodeTexts texts) {
        this.texts = texts;
    }

    /// What is registered.
    ///
    /// @param codeReason why a code with a wrong check character is recorded; absent when it is right
    public record Registration(
            OperatorKind kind,
            @Nullable String creditCode,
            @Nullable String codeReason,
            String region,
            Set<String> owners) {}

    /// An operator as it is born.
    public Decided<Operator> register(Registration registration, String role, Instant now) {
        var operator = new Operator(
                OperatorStatus.REGISTERED,
                registration.kind(),
                registration.creditCode(),
                registration.codeReason(),
                registration.region(),
                registration.owners(),
                now,
                null,
                List.of(new Line(now, "registered", role, null)),
                null);
        return Verdict.decided(
                operator,
                new OperatorRegistered(registration.kind().code(), registration.creditCode(), registration.region()));
    }

    /// What it said of itself was checked; the check holds as long as the threshold says (Order 117, art. 8).
    public Verdict<Operator> verify(Operator operator, Threshold threshold, String role, Instant now) {
        if (OF_OPERATOR.next(operator.status(), OperatorAction.VERIFY).isEmpty()) {
            return Verdict.refused(OF_OPERATOR.illegal(operator.status(), OperatorAction.VERIFY, texts));
        }
        Instant until = threshold.renewBy(now);
        return Verdict.decided(
                operator.verified(until, new Line(now, "verified", role, null)), new OperatorVerified(until));
    }

    /// Its check may have run out.
    public Verdict<Operator> lapse(Operator operator, Instant now) {
        Instant renewBy = operator.renewBy();
        if (OF_OPERATOR.next(operator.status(), OperatorAction.LAPSE).isEmpty()
                || renewBy == null
                || now.isBefore(renewBy)) {
            return Verdict.unchanged();
        }
        return Verdict.decided(
                operator.lapsed(new Line(renewBy, "reverification-due", "system", null)),
                new OperatorReverificationDue(renewBy));
    }
}
