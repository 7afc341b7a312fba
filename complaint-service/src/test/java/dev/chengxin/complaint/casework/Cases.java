package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.reference.KnownSubject;
import dev.chengxin.complaint.reference.Noun;
import dev.chengxin.complaint.reference.Subject;
import dev.chengxin.contracts.ComplaintEvent;
import dev.chengxin.contracts.ComplaintEvent.References;
import dev.chengxin.regulation.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Complaints to test with, and what to do with them.
final class Cases {
    static final LegalCalendar CALENDAR = new LegalCalendar(WorkingCalendar.builtIn(), Map.of());
    static final Rulings PLATFORM = new Rulings(Profile.PLATFORM);
    static final Decision UPHELD = new Decision(Category.ORIGIN, true, Result.REFUND, 5_990L);
    static final String TEXT_HASH = "ab".repeat(32);

    /// Whom nothing that is filed here names.
    static final KnownSubject STREAMER = known(Noun.STREAMER, "0190b3e4-0000-7000-8000-0000000000a9", "530129");

    static final ComplaintId REPORT = new ComplaintId("0190b3e4-0000-8000-8000-0000000000b7");

    static final Evidence PHOTO = new Evidence(
            "0190b3e4-0000-8000-8000-0000000000c1",
            "ef".repeat(32),
            "image/jpeg",
            4_096,
            Instant.parse("2026-03-02T02:00:00Z"));

    private Cases() {}

    static KnownSubject known(Noun noun, String id, String jurisdiction) {
        return new KnownSubject(new Subject(noun, id), jurisdiction, null, noun == Noun.STREAMER ? id : null);
    }

    static Filing filing(Kind kind, Instant receivedAt, boolean named, boolean consent) {
        return new Filing(
                kind,
                Channel.API,
                receivedAt,
                receivedAt,
                null,
                "330106",
                new References("0190b3e4-0000-7000-8000-000000000001", null, null, null, null, null),
                List.of(),
                consent,
                named,
                null,
                "zh",
                "cd".repeat(32),
                List.of(),
                null,
                null,
                new Promise("log.test", "0190b3e4-0000-7000-8000-0000000000f1", receivedAt.plusSeconds(3600)));
    }

    static Complaint filed(Kind kind, Instant receivedAt) {
        return PLATFORM.file(filing(kind, receivedAt, false, true), "anonymous", CALENDAR)
                .state();
    }

    static Complaint named(Kind kind, Instant receivedAt) {
        return PLATFORM.file(filing(kind, receivedAt, true, true), "anonymous", CALENDAR)
                .state();
    }

    static Verdict decide(Complaint before, Command command, Instant now) {
        return PLATFORM.decide(before, command, "moderator", now, CALENDAR);
    }

    static Verdict.Decided done(Complaint before, Command command, Instant now) {
        return switch (decide(before, command, now)) {
            case Verdict.Decided decided -> decided;
            case Verdict.Refused refused -> throw new AssertionError(command + " was refused: " + refused);
        };
    }

    static Refusal refused(Complaint before, Command command, Instant now) {
        return switch (decide(before, command, now)) {
            case Verdict.Decided decided -> throw new AssertionError(command + " was not refused: " + decided.events());
            case Verdict.Refused(Refusal refusal) -> refusal;
        };
    }

    /// The state after commands, each a minute after the one before, the first a minute after `start`.
    static Complaint after(Complaint before, Instant start, Command... commands) {
        Complaint state = before;
        Instant now = start;
        for (Command command : commands) {
            now = now.plusSeconds(60);
            state = done(state, command, now).state();
        }
        return state;
    }

    static Clock clock(Complaint complaint, ClockRule rule) {
        return complaint.clocks().stream()
                .filter(clock -> clock.rule() == rule)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no clock " + rule));
    }

    static List<String> types(List<ComplaintEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
