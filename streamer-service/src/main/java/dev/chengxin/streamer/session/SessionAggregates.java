package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How livestreams are kept and seen.
public final class SessionAggregates implements AggregateKind<Session> {
    public static final String PATH = "/api/v1/sessions";

    @Override
    public String collection() {
        return "sessions";
    }

    @Override
    public Class<Session> state() {
        return Session.class;
    }

    @Override
    public Text noun() {
        return new Text("直播场次", "session");
    }

    @Override
    public String prefix() {
        return "L";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Session state) {
        return state.region();
    }

    @Override
    public Optional<Instant> dueAt(Session state) {
        var answers = state.controls().stream().flatMap(control -> control.answerBy().stream());
        var lapse = Restraint.lapsesAt(state).stream();
        var mark = Stream.ofNullable(state.times().markAt());
        return Stream.of(answers, lapse, mark).flatMap(instants -> instants).min(Comparator.naturalOrder());
    }

    @Override
    public Set<String> owners(Session state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(
                Listing.by("plan.start").filter("status").filter("streamerId").filter("operatorId"));
    }

    @Override
    public Optional<Work> work(Session state) {
        return SessionWork.of(state);
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Map<String, String> subjects(Session state) {
        return Map.of("streamerId", state.streamerId(), "operatorId", state.operatorId());
    }

    @Override
    public List<? extends Coded> actions(Session state, Caller caller) {
        return Lifecycle.OF_SESSION.actions(state.status()).stream()
                .filter(action -> may(caller, state, action))
                .toList();
    }

    private static boolean may(Caller caller, Session state, SessionAction action) {
        boolean moderates = caller.hasAny(Role.MODERATOR, Role.LEAD);
        boolean own = caller.pseudonym() != null && state.owners().contains(caller.pseudonym());
        boolean sells = caller.has(Role.PLATFORM) || (own && caller.hasAny(Role.STREAMER, Role.OPERATOR));
        return switch (action) {
            case CLEAR, CONTROL -> moderates;
            case CANCEL -> moderates || sells;
            case START, END -> sells;
            case COMMIT -> false;
        };
    }
}
