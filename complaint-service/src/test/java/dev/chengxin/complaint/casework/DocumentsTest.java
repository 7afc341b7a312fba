package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.test.Diagrams;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents say about states and clocks is drawn from the tables. `-Dchengxin.docs.write=true` draws it
/// anew.
class DocumentsTest {
    private final CodeTexts texts = new CodeTexts();

    @Test
    void theStatesAreThoseOfTheTables() {
        Diagrams.agrees("complaint-states.md", states());
    }

    @Test
    void theClocksAreThoseOfTheTable() {
        Diagrams.agrees("complaint-clocks.md", clocks());
    }

    private static String states() {
        return """
                # States of a complaint

                Drawn from the transition tables in `Lifecycle` of complaint-service; a test compares them. What is not here is
                refused with 409. A withdrawal by the filer ends in `terminated`.

                What a complaint is about can be linked, and a link taken back, until the close: the close tells for whom
                the complaint counts, and nothing that comes later would change that.

                ## Complaint

                %s
                ## Report

                %s
                ## Feedback

                %s
                ## Outcome

                Of a complaint or a report that was closed after a decision.

                %s""".formatted(
                        diagram(Lifecycle.OF_COMPLAINT, Kind.COMPLAINT, Status.FILED),
                        diagram(Lifecycle.OF_COMPLAINT, Kind.REPORT, Status.FILED),
                        diagram(Lifecycle.OF_COMPLAINT, Kind.FEEDBACK, Status.FILED),
                        diagram(Lifecycle.OF_OUTCOME, Kind.COMPLAINT, OutcomeStatus.NONE));
    }

    private static <S extends Coded> String diagram(List<Transition<S>> table, Kind kind, S first) {
        return table.stream()
                .filter(row -> row.kinds().contains(kind))
                .map(row -> "    %s --> %s: %s\n"
                        .formatted(
                                row.from().code(), row.to().code(), row.action().code()))
                .collect(Collectors.joining(
                        "", "```mermaid\nstateDiagram-v2\n    [*] --> %s\n".formatted(first.code()), "```\n"));
    }

    private String clocks() {
        return """
                # Clocks of a complaint

                Drawn from `ClockRule` of complaint-service; a test compares them. Legal days are Asia/Shanghai days, the first is
                not counted, and a deadline ends at 24:00 of its last day. Clocks of the law bind departments; a platform applies
                them as its published promise, so the profile of the deployment says whom a clock binds. Only the operator's own
                delay counts against it.

                A deadline that reaches into a year without a published calendar is computed from weekends alone, marked
                provisional, and computed again when `POST /api/v1/calendars` loads the year. Each command first does the same for
                the complaint that it changes, so that no deadline is missed that a known calendar moves.

                The decision on a report may take its extended time in all, once, if a moderator says why before the first
                time is over. The time of tests and appraisals does not count for the clocks that wait for them: not the day on
                which one begins, but the day on which it ends, so that no clock has less left than when it was stopped. A test
                ends at the latest with the decision, refusal, termination or withdrawal.

                A filing that is both complaint and report is split, when it is filed or later, and each is handled by its own
                clocks. The report was received when the complaint was; its filer gets her first reply on the complaint.

                Consent to publication decides whether a text about the case may be published. The codes of an outcome (category,
                upheld, result, on time) are published either way, since they let nobody be recognised.

                | clock | what has to be done | of | runs | extended | tests | from | until | source | platform | authority |
                |---|---|---|---|---|---|---|---|---|---|---|
                %s
                Not built yet:

                - the check of a published text finds numbers, e-mail addresses and what the filer left as her contact, and nothing
                  more: postal addresses, nicknames, parts of names and numbers in words are for the moderator to see
                - a filer takes her case along as JSON only, not as PDF
                """.formatted(Stream.of(ClockRule.values()).map(this::row).collect(Collectors.joining()));
    }

    private String row(ClockRule rule) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        rule.code(),
                        texts.of("clock", rule, Locale.ENGLISH).text(),
                        codes(Kind.values(), rule::isFor),
                        term(rule.term()),
                        rule.extended().map(DocumentsTest::term).orElse("—"),
                        rule.waitsForTests() ? "do not count" : "count",
                        codes(Action.values(), rule::startedBy),
                        codes(Action.values(), rule::stopsAt),
                        rule.source().en(Profile.AUTHORITY),
                        rule.binds(Profile.PLATFORM).map(Party::code).orElse("—"),
                        rule.binds(Profile.AUTHORITY).map(Party::code).orElse("—"));
    }

    private static <C extends Coded> String codes(C[] values, Predicate<C> wanted) {
        return Stream.of(values).filter(wanted).map(Coded::code).collect(Collectors.joining(", "));
    }

    private static String term(Term term) {
        return switch (term) {
            case Term.Hours(int count) -> count + " h";
            case Term.WorkingDays(int count) -> count + " working days";
            case Term.Days(int count) -> count + " days";
        };
    }
}
