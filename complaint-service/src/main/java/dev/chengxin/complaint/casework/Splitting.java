package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.casework.CaseFiles.Created;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import java.time.Instant;
import java.util.function.BiFunction;

/// Files the report that a complaint is as well, so that each is handled by its own rules. The filer's words are
/// sealed for it anew under the same key: erasing the filer erases both.
public final class Splitting {
    private final CaseFiles files;
    private final Rulings rulings;
    private final LegalCalendars calendars;

    public Splitting(CaseFiles files, Rulings rulings, LegalCalendars calendars) {
        this.files = files;
        this.rulings = rulings;
        this.calendars = calendars;
    }

    /// Files the report, once.
    ///
    /// @param at when the complaint was split
    /// @param context makes the circumstances of the event from the actor and the jurisdiction
    /// @return false when it was filed before
    /// @throws IllegalStateException when the complaint cannot be found now
    public boolean file(
            ComplaintId complaint,
            ComplaintId report,
            Instant at,
            Actor actor,
            BiFunction<Actor, String, EventContext> context) {
        CaseFile file =
                files.find(complaint).orElseThrow(() -> new IllegalStateException("the complaint is not there"));
        Filing filing = Filing.ofReport(complaint, file.complaint(), at);
        var filed = rulings.file(filing, actor.role(), calendars.current());
        var words = Words.filed(file.words());
        return switch (files.create(report, null, filed, context.apply(actor, filing.jurisdiction()), words)) {
            case Created.Fresh _ -> true;
            case Created.Repeated _ -> false;
            case Created.KeyReused _, Created.Superseded _ ->
                throw new IllegalStateException("a report's id comes from no key, and nothing is reserved for it");
        };
    }
}
