package dev.chengxin.streamer.registration;

import static dev.chengxin.streamer.registration.Lifecycle.OF_STREAMER;

import dev.chengxin.contracts.StreamerEvent.StreamerAdmitted;
import dev.chengxin.contracts.StreamerEvent.StreamerRefused;
import dev.chengxin.contracts.StreamerEvent.StreamerRegistered;
import dev.chengxin.contracts.StreamerEvent.StreamerReverificationDue;
import dev.chengxin.contracts.StreamerEvent.StreamerTrainingPassed;
import dev.chengxin.contracts.StreamerEvent.StreamerVerified;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Decides on streamers: pure functions of state, command and time.
public final class Streamers {
    private final CodeTexts texts;

    public Streamers(CodeTexts texts) {
        this.texts = texts;
    }

    /// What is registered.
    ///
    /// @param operatorId the business behind the room; the streamer's own id where she runs it herself
    /// @param guardianConsent whether a guardian's consent was shown
    public record Registration(
            String operatorId, boolean selfOperated, String region, Set<String> owners, boolean guardianConsent) {}

    /// A streamer as she is born.
    public Decided<Streamer> register(Registration registration, String role, Instant now) {
        var streamer = new Streamer(
                StreamerStatus.REGISTERED,
                registration.operatorId(),
                registration.selfOperated(),
                registration.region(),
                registration.owners(),
                registration.guardianConsent(),
                now,
                null,
                null,
                null,
                List.of(new Line(now, "registered", role, null)),
                null);
        return Verdict.decided(
                streamer, new StreamerRegistered(registration.operatorId(), registration.selfOperated()));
    }

    /// Her identity was checked; the check holds as long as the threshold says (Order 117, art. 8).
    public Verdict<Streamer> verify(Streamer streamer, Threshold threshold, String role, Instant now) {
        Instant until = threshold.renewBy(now);
        return carryOut(
                streamer,
                StreamerAction.VERIFY,
                next -> Verdict.decided(
                        streamer.verified(next, until, new Line(now, "verified", role, null)),
                        new StreamerVerified(streamer.operatorId(), until)));
    }

    /// She passed a training (Order 117, art. 10).
    ///
    /// @param course code of the course
    public Verdict<Streamer> train(Streamer streamer, String course, Instant passedAt, String role, Instant now) {
        if (passedAt.isAfter(now)) {
            return Verdict.refused(Refusal.invalid(
                    "/passedAt",
                    "in-future",
                    new Text("晚于现在", "lies in the future"),
                    new Text("填写实际通过的时间", "send when it was really passed")));
        }
        return carryOut(
                streamer,
                StreamerAction.TRAIN,
                next -> Verdict.decided(
                        streamer.trained(next, passedAt, new Line(now, "training-passed", role, course)),
                        new StreamerTrainingPassed(streamer.operatorId(), course, passedAt)));
    }

    /// Whether she may sell on air, by the threshold in force; the decision keeps its version and what was not met.
    Verdict<Streamer> decide(Streamer streamer, Applicant applicant, Threshold threshold, String role, Instant now) {
        List<Condition> unmet = threshold.unmet(applicant, now);
        var admission = new Admission(now, threshold.version(), unmet);
        return unmet.isEmpty() ? admit(streamer, admission, role) : refuse(streamer, admission, role);
    }

    private Verdict<Streamer> admit(Streamer streamer, Admission admission, String role) {
        List<String> met = Stream.of(Condition.values()).map(Condition::code).toList();
        return carryOut(
                streamer,
                StreamerAction.ADMIT,
                next -> Verdict.decided(
                        streamer.decided(next, admission, new Line(admission.at(), "admitted", role, null)),
                        new StreamerAdmitted(streamer.operatorId(), admission.thresholdVersion(), met)));
    }

    private Verdict<Streamer> refuse(Streamer streamer, Admission admission, String role) {
        List<String> unmet = admission.unmet().stream().map(Condition::code).toList();
        return carryOut(
                streamer,
                StreamerAction.REFUSE,
                next -> Verdict.decided(
                        streamer.decided(next, admission, new Line(admission.at(), "refused", role, unmet.getFirst())),
                        new StreamerRefused(streamer.operatorId(), admission.thresholdVersion(), unmet)));
    }

    /// The check of her identity may have run out.
    public Verdict<Streamer> lapse(Streamer streamer, Instant now) {
        Instant renewBy = streamer.renewBy();
        Optional<StreamerStatus> next = OF_STREAMER.next(streamer.status(), StreamerAction.LAPSE);
        if (next.isEmpty() || renewBy == null || now.isBefore(renewBy)) {
            return Verdict.unchanged();
        }
        return Verdict.decided(
                streamer.lapsed(next.get(), new Line(renewBy, "reverification-due", "system", null)),
                new StreamerReverificationDue(streamer.operatorId(), renewBy));
    }

    private Verdict<Streamer> carryOut(
            Streamer streamer, StreamerAction action, Function<StreamerStatus, Verdict<Streamer>> then) {
        return OF_STREAMER
                .next(streamer.status(), action)
                .map(then)
                .orElseGet(() -> Verdict.refused(OF_STREAMER.illegal(streamer.status(), action, texts)));
    }
}
