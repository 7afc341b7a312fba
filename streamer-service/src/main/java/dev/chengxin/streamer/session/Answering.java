package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.ProblemException;

/// Takes what platforms answer. An answer is a fact, whatever else happened to the livestream meanwhile, so it asks
/// for no version and is decided again when somebody was faster.
public final class Answering {
    private static final int ATTEMPTS = 20;
    private static final int STALE = 412;

    private final Aggregates<Session> sessions;
    private final LiveControls controls;

    public Answering(Aggregates<Session> sessions, LiveControls controls) {
        this.sessions = sessions;
        this.controls = controls;
    }

    /// @throws ProblemException as [Aggregates#change] does
    public Aggregate<Session> answer(String sessionId, LiveControls.Answer answer, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            var before = sessions.get(sessionId, caller);
            try {
                return sessions.change(
                        before,
                        new IfMatch(before.version()),
                        caller.actor(),
                        (session, now) -> controls.answer(session, answer, now));
            } catch (ProblemException e) {
                if (e.problem().status() != STALE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
