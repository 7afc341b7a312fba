package dev.chengxin.streamer.session;

import static dev.chengxin.streamer.session.Lifecycle.OF_CONTROL;
import static dev.chengxin.streamer.session.Lifecycle.OF_SESSION;

import dev.chengxin.contracts.StreamerEvent;
import dev.chengxin.contracts.StreamerEvent.SessionControlAcknowledged;
import dev.chengxin.contracts.StreamerEvent.SessionControlFailed;
import dev.chengxin.contracts.StreamerEvent.SessionControlRequested;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides on what a platform is asked to do with a livestream on air (Order 117, arts. 13 and 30–32), and on what
/// it answers: pure functions of state, command and time.
public final class LiveControls {
    /// How many requests one livestream can have; they are kept with it.
    static final int MOST = 100;

    private static final String NO_ANSWER = "no-acknowledgement";
    private static final String REJECTED = "rejected";
    /// How far a platform's clock may be ahead.
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final CodeTexts texts;

    public LiveControls(CodeTexts texts) {
        this.texts = texts;
    }

    /// What is asked of the platform.
    ///
    /// @param requestId a new id, which the event of the request will have
    /// @param findingId the finding that led to it; absent when none did
    public record Request(
            String requestId,
            ControlAction action,
            ControlReason reason,
            @Nullable String findingId) {}

    /// What the platform says.
    ///
    /// @param move [ControlMove#ACKNOWLEDGE] or [ControlMove#REJECT]
    /// @param at when it was done or refused, as the platform says
    public record Answer(String requestId, ControlMove move, Instant at) {}

    /// One moderator is enough, also for a pause.
    public Verdict<Session> request(Session session, Request request, Instant now) {
        return obstacle(session, request)
                .<Verdict<Session>>map(Verdict::refused)
                .orElseGet(() -> {
                    var control = Control.requested(
                            request.requestId(), request.action(), request.reason(), request.findingId(), now);
                    return Verdict.decided(session.with(control), requested(session, control));
                });
    }

    private Optional<Refusal> obstacle(Session session, Request request) {
        if (OF_SESSION.next(session.status(), SessionAction.CONTROL).isEmpty()) {
            return Optional.of(OF_SESSION.illegal(session.status(), SessionAction.CONTROL, texts));
        }
        if (request.reason().ownToTheService()) {
            return Optional.of(Refusal.invalid(
                    "/reason",
                    "not-allowed",
                    new Text("只有系统使用该理由", "only the service itself gives this reason"),
                    new Text("换一个理由", "give another reason")));
        }
        if (request.action() == ControlAction.RESUME && !Restraint.any(session)) {
            return Optional.of(Refusal.conflict(
                    "nothing-to-resume", new Text("没有可以恢复的限制。", "Nothing was taken away that could be given back.")));
        }
        if (request.action() == ControlAction.RESUME && session.isBarred()) {
            return Optional.of(Refusal.conflict(
                    "barred",
                    new Text("管理措施有效期间不能恢复直播。", "A measure is in force; nothing is resumed before it is lifted.")));
        }
        return session.controls().size() < MOST
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "too-many-controls",
                        new Text(
                                "本场直播的控制请求已达上限（" + MOST + "）。",
                                "The livestream has as many requests as it can have (" + MOST + ").")));
    }

    /// An answer, also one that comes late. The same answer again changes nothing.
    public Verdict<Session> answer(Session session, Answer answer, Instant now) {
        var found = session.control(answer.requestId());
        if (found.isEmpty()) {
            return Verdict.refused(Refusal.invalid(
                    "/requestId",
                    "reference-unknown",
                    new Text("没有这一请求", "there is no such request"),
                    new Text("原样使用控制命令中的 requestId", "send the requestId of the command unchanged")));
        }
        if (answer.at().isAfter(now.plus(SKEW))) {
            return Verdict.refused(Refusal.invalid(
                    "/at",
                    "in-the-future",
                    new Text("时间在未来", "lies in the future"),
                    new Text("核对时钟", "check the clock")));
        }
        return answer(session, found.get(), answer, now);
    }

    private Verdict<Session> answer(Session session, Control control, Answer answer, Instant now) {
        boolean done = answer.move() == ControlMove.ACKNOWLEDGE;
        var wanted = done ? ControlStatus.ACKNOWLEDGED : ControlStatus.REJECTED;
        if (control.status() == wanted) {
            return Verdict.unchanged();
        }
        var next = OF_CONTROL.next(control.status(), answer.move());
        if (next.isEmpty()) {
            return Verdict.refused(OF_CONTROL.illegal(control.status(), answer.move(), texts));
        }
        var after = session.with(control.answered(next.get(), now, done ? answer.at() : null));
        return Verdict.decided(
                after,
                done
                        ? new SessionControlAcknowledged(
                                control.requestId(), control.action().code(), answer.at())
                        : failed(control, REJECTED));
    }

    /// Keeps a livestream paused for as long as a measure keeps somebody of it off air, from the moment that it
    /// takes effect (Order 117, arts. 12 and 13). When it no longer does, what somebody else paused stays paused.
    ///
    /// @param barred whether a measure does so now
    /// @param requestId a new id, for the request that this leads to
    public Verdict<Session> bar(Session session, boolean barred, String requestId, Instant now) {
        boolean asked = barred && Restraint.pause(session).isPresent();
        if (session.status() != SessionStatus.LIVE || (session.isBarred() == barred && (asked || !barred))) {
            return Verdict.unchanged();
        }
        var after = session.barred(barred);
        if (!barred && Restraint.holds(after, now)) {
            return Verdict.decided(after);
        }
        var control = barred
                ? Control.requested(requestId, ControlAction.PAUSE, ControlReason.MEASURE, null, now)
                : Control.requested(requestId, ControlAction.RESUME, ControlReason.MEASURE_LIFTED, null, now);
        return Verdict.decided(after.with(control), requested(after, control));
    }

    /// What is due: requests without an answer, a pause that lapses, an end that was not marked.
    ///
    /// @param requestId a new id, for the request that a lapse leads to
    public Verdict<Session> wake(Session session, String requestId, Instant now) {
        var events = new ArrayList<StreamerEvent>();
        Session after = session;
        for (Control control : session.controls()) {
            if (isDue(control.answerBy(), now)) {
                after = after.with(control.unanswered());
                events.add(failed(control, NO_ANSWER));
            }
        }
        if (isDue(Restraint.lapsesAt(after), now)) {
            var resume = Control.requested(requestId, ControlAction.RESUME, ControlReason.PAUSE_LAPSED, null, now);
            after = after.with(resume);
            events.add(requested(after, resume));
        }
        if (isDue(Optional.ofNullable(after.times().markAt()), now)) {
            after = after.in(after.status(), after.times().marked(now.plus(Broadcasts.MARK_AGAIN)));
        }
        return after.equals(session) ? Verdict.unchanged() : Verdict.decided(after, events);
    }

    /// A violation was confirmed in it: a pause no longer lapses.
    public Verdict<Session> confirmed(Session session, String violationId) {
        var after = session.withViolation(violationId);
        return after.equals(session) ? Verdict.unchanged() : Verdict.decided(after);
    }

    /// A confirmed violation was none.
    public Verdict<Session> overturned(Session session, String violationId) {
        var after = session.withoutViolation(violationId);
        return after.equals(session) ? Verdict.unchanged() : Verdict.decided(after);
    }

    private static boolean isDue(Optional<Instant> at, Instant now) {
        return at.filter(instant -> !instant.isAfter(now)).isPresent();
    }

    private static StreamerEvent requested(Session session, Control control) {
        return new SessionControlRequested(
                session.streamerId(),
                session.operatorId(),
                control.action().code(),
                control.reason().code(),
                control.findingId(),
                control.lapsesAt(),
                control.requestId());
    }

    private static StreamerEvent failed(Control control, String reason) {
        return new SessionControlFailed(control.requestId(), control.action().code(), reason);
    }
}
