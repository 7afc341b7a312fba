package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.casework.Verdict.Decided;
import dev.chengxin.complaint.casework.Verdict.Refused;
import dev.chengxin.contracts.ComplaintEvent;
import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides commands: (complaint, command, now) to events or a refusal, with no effect of its own.
///
/// Before anything else happens, clocks that rest on an earlier edition of the calendar are moved, and then a clock
/// that has run out by `now` is missed: exactly once, be it by a timer or by a command that came first, and never
/// one that a known calendar moves (`RulingsTest`, `ClocksTest`).
public final class Rulings {
    /// More replies than this to one complaint are a conversation that belongs elsewhere; it bounds the document.
    static final int MOST_ANSWERS = 50;

    static final int MOST_CORRECTIONS = 20;

    static final int MOST_LINKS = 50;

    /// Bounds the document; what one filer may add is configured, and less.
    public static final int MOST_EVIDENCE = 50;

    static final int MOST_TESTS = 20;

    static final int MOST_CORRECTION_REQUESTS = 20;

    private final Clocks clocks;
    private final Evolution evolution;

    public Rulings(Profile profile) {
        this.clocks = new Clocks(profile);
        this.evolution = new Evolution(clocks);
    }

    /// A complaint as it is born, with the event that tells of it.
    ///
    /// @param filing what was filed; its deadlines are filled in here
    public Decided file(Filing filing, String role, LegalCalendar calendar) {
        Complaint filed = evolution.filed(filing, role, calendar);
        var first = new Decided(List.of(filedEvent(filed.filing())), filed);
        return filing.reportId() == null ? first : split(first, filing.reportId(), role, calendar);
    }

    /// A complaint that is a report as well from the beginning.
    private Decided split(Decided filed, String reportId, String role, LegalCalendar calendar) {
        var split = new Command.Split(new ComplaintId(reportId));
        return switch (decide(filed.state(), split, role, filed.state().filing().filedAt(), calendar)) {
            case Decided(List<ComplaintEvent> events, Complaint state) ->
                new Decided(
                        Stream.concat(filed.events().stream(), events.stream()).toList(), state);
            case Refused refused -> throw new IllegalStateException("what was just filed can be split: " + refused);
        };
    }

    private static ComplaintEvent filedEvent(Filing filing) {
        Promise promise = filing.promise();
        return new ComplaintFiled(
                filing.kind().code(),
                filing.channel().code(),
                filing.receivedAt(),
                filing.filedHash(),
                filing.references(),
                filing.unmatched().stream().map(Wording::code).toList(),
                filing.publicationConsent(),
                filing.deadlines(),
                filing.splitFrom(),
                promise == null ? null : promise.eventId());
    }

    /// The verdict on a command.
    ///
    /// @param role role of the one who commands, for the history
    public Verdict decide(Complaint before, Command command, String role, Instant now, LegalCalendar calendar) {
        var ruling = new Ruling(clocks, evolution, before, role, now, calendar);
        ruling.recomputeDeadlines();
        ruling.missDeadlines();
        Optional<Refusal> refusal = ruling.carryOut(command);
        return refusal.<Verdict>map(Refused::new).orElseGet(ruling::decided);
    }
}
