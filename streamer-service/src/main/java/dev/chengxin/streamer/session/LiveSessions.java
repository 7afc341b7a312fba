package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is on air, for those who watch. The risk is that of the moment, so it is computed when it is asked for.
public final class LiveSessions {
    /// Of more than this, those that were to begin last are looked at.
    static final int MOST = 1_000;

    private static final Comparator<Watched> RISKIEST = Comparator.comparing(Watched::place, Comparator.reverseOrder());

    private final Aggregates<Session> sessions;
    private final SessionFindings findings;

    public LiveSessions(Aggregates<Session> sessions, SessionFindings findings) {
        this.sessions = sessions;
        this.findings = findings;
    }

    /// A livestream on air with its risk.
    public record Watched(Aggregate<Session> session, LiveRisk risk) {
        /// Ascending text: the higher the risk, the later.
        String place() {
            return "%03d|%s".formatted(risk.risk(), session.id());
        }
    }

    /// The riskiest first.
    public Page<Watched> page(Caller caller, PageRequest request) {
        var live = live(caller);
        var open = findings.open(live.stream().map(Aggregate::id).toList());
        String before = request.cursor().map(cursor -> cursor.part(0)).orElse("~");
        var found = live.stream()
                .map(session ->
                        new Watched(session, LiveRisk.of(session.state(), open.getOrDefault(session.id(), List.of()))))
                .filter(watched -> watched.place().compareTo(before) < 0)
                .sorted(RISKIEST)
                .limit(request.limitPlusOne())
                .toList();
        return Page.of(found, request, watched -> Cursor.of(watched.place()));
    }

    private List<Aggregate<Session>> live(Caller caller) {
        var wanted = Selection.all().where("status", SessionStatus.LIVE);
        var found = new ArrayList<Aggregate<Session>>();
        Optional<Cursor> next = Optional.empty();
        do {
            var page = sessions.page(wanted, caller, new PageRequest(PageRequest.MAX_LIMIT, next));
            found.addAll(page.items());
            next = Optional.ofNullable(page.next()).map(Cursor::parse);
        } while (next.isPresent() && found.size() < MOST);
        return found;
    }
}
