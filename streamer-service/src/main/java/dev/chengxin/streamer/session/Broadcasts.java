package dev.chengxin.streamer.session;

import static dev.chengxin.streamer.session.Lifecycle.OF_SESSION;

import dev.chengxin.contracts.StreamerEvent.SessionCancelled;
import dev.chengxin.contracts.StreamerEvent.SessionCleared;
import dev.chengxin.contracts.StreamerEvent.SessionEnded;
import dev.chengxin.contracts.StreamerEvent.SessionPlanned;
import dev.chengxin.contracts.StreamerEvent.SessionStarted;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.streamer.registration.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Decides on livestreams from their plan to their end: pure functions of state, command and time.
public final class Broadcasts {
    /// How long a mark of the end has to take effect before it is sent again.
    static final Duration MARK_AGAIN = Duration.ofSeconds(10);

    /// The request that ends a livestream marks the end itself; only a crash leaves it to the timer.
    static final Duration FIRST_MARK = Duration.ofSeconds(2);

    private final CodeTexts texts;

    public Broadcasts(CodeTexts texts) {
        this.texts = texts;
    }

    /// A livestream as it is born.
    ///
    /// @param owners of the streamer and of the room
    public Decided<Session> plan(Party streamer, SortedSet<String> owners, Plan plan, Readiness readiness) {
        var session = new Session(
                SessionStatus.PLANNED,
                Objects.requireNonNull(streamer.streamerId()),
                streamer.operatorId(),
                streamer.region(),
                owners,
                plan,
                Review.uncertified(plan.batchIds(), readiness),
                Times.none(),
                null,
                List.of(),
                new TreeSet<>(),
                null);
        return Verdict.decided(
                session,
                new SessionPlanned(
                        session.streamerId(),
                        session.operatorId(),
                        plan.start(),
                        plan.productIds(),
                        plan.batchIds(),
                        plan.claims().stream().map(Claim::published).toList()));
    }

    /// It was reviewed and may begin (Order 117, art. 30). A farmer's own goods without a conformity certificate
    /// are allowed and marked.
    public Verdict<Session> clear(Session session, Readiness readiness, Instant now) {
        return allowed(session, SessionAction.CLEAR, () -> {
            var obstacles = Review.obstacles(session, readiness);
            if (obstacles.isPresent()) {
                return Verdict.refused(obstacles.get());
            }
            var uncertified = Review.uncertified(session.plan().batchIds(), readiness);
            return Verdict.decided(
                    session.cleared(uncertified, session.times().cleared(now)),
                    new SessionCleared(session.streamerId(), session.operatorId(), uncertified));
        });
    }

    /// It will not take place.
    public Verdict<Session> cancel(Session session) {
        return allowed(
                session,
                SessionAction.CANCEL,
                () -> Verdict.decided(
                        session.in(SessionStatus.CANCELLED, session.times()),
                        new SessionCancelled(session.streamerId(), session.operatorId())));
    }

    /// It begins, if everything that was in order at its review still is.
    public Verdict<Session> start(Session session, Readiness readiness, Instant now) {
        return allowed(
                session,
                SessionAction.START,
                () -> Review.obstacles(session, readiness)
                        .<Verdict<Session>>map(Verdict::refused)
                        .orElseGet(() -> Verdict.decided(
                                session.in(SessionStatus.LIVE, session.times().started(now)),
                                new SessionStarted(
                                        session.streamerId(),
                                        session.operatorId(),
                                        now,
                                        session.plan().productIds(),
                                        session.plan().batchIds()))));
    }

    /// It is over. What commits to its segments follows when all that were sent before are stored.
    public Verdict<Session> end(Session session, Instant now) {
        return allowed(
                session,
                SessionAction.END,
                () -> Verdict.decided(session.in(
                        SessionStatus.ENDING, session.times().ended(now).marked(now.plus(FIRST_MARK)))));
    }

    /// All segments that were sent before its end are stored.
    public Verdict<Session> commit(Session session, Chain chain) {
        return allowed(
                session,
                SessionAction.COMMIT,
                () -> Verdict.decided(
                        session.ended(chain),
                        new SessionEnded(
                                session.streamerId(),
                                session.operatorId(),
                                Objects.requireNonNull(session.times().startedAt()),
                                Objects.requireNonNull(session.times().endedAt()),
                                chain.segments(),
                                chain.hash())));
    }

    private Verdict<Session> allowed(Session session, SessionAction action, Supplier<Verdict<Session>> decision) {
        return OF_SESSION.next(session.status(), action).isPresent()
                ? decision.get()
                : Verdict.refused(OF_SESSION.illegal(session.status(), action, texts));
    }
}
