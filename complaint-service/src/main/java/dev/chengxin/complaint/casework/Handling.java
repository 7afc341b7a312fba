package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.casework.CaseFiles.Saved;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiFunction;

/// Carries out commands on complaints that were filed.
public final class Handling {
    private final CaseFiles files;
    private final Rulings rulings;
    private final LegalCalendars calendars;
    private final InstantSource clock;

    public Handling(CaseFiles files, Rulings rulings, LegalCalendars calendars, InstantSource clock) {
        this.files = files;
        this.rulings = rulings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// What became of a command.
    public sealed interface Handled {
        record Done(CaseFile file) implements Handled {}

        record Refused(Refusal refusal) implements Handled {}

        /// Somebody else changed the complaint since it was read.
        record Stale() implements Handled {}

        /// Too many events of the complaint wait for the broker.
        record Backlogged() implements Handled {}
    }

    /// Carries out one command.
    ///
    /// @param context makes the circumstances of the events from the actor and the jurisdiction that the command
    /// leads to
    /// @param words personal fields that come with the command
    public Handled handle(
            CaseFile file,
            Command command,
            Actor actor,
            BiFunction<Actor, String, EventContext> context,
            Map<String, String> words) {
        Complaint complaint = file.complaint();
        var verdict = rulings.decide(complaint, command, actor.role(), now(), calendars.current());
        return switch (verdict) {
            case Verdict.Refused(Refusal refusal) -> new Handled.Refused(refusal);
            case Verdict.Decided decided ->
                save(file, decided, context.apply(actor, decided.state().jurisdiction()), words);
        };
    }

    private Handled save(CaseFile file, Verdict.Decided decided, EventContext context, Map<String, String> words) {
        return switch (files.save(file, decided, context, words)) {
            case Saved.Done(CaseFile saved) -> new Handled.Done(saved);
            case Saved.Stale() -> new Handled.Stale();
            case Saved.Backlogged() -> new Handled.Backlogged();
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
