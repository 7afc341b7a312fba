package dev.chengxin.streamer.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.StreamerEvent.MeasureRejected;
import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.Diagrams;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.streamer.measure.Measures.Approver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureLifecycleTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant WINDOW = NOW.plus(Duration.ofDays(7));
    private static final CodeTexts TEXTS = CodeTexts.beside(Measure.class);
    private static final Measures MEASURES = new Measures(TEXTS);
    private static final String HASH = "0".repeat(64);
    private static final String VIOLATION = "019c4e31-2c00-7000-8000-000000000031";
    private static final Subject SUBJECT = new Subject(
            "01957d1c-2c00-7000-8000-0000000000a1", "01957d1c-2c00-7000-8000-0000000000b2", "530129", Set.of());

    private static Measure proposed(MeasureKind kind, @Nullable Integer days) {
        var cause = Cause.ladder("e1", List.of("other", VIOLATION), VIOLATION, 6);
        Integer allowed = kind.allows(days) ? days : kind.usualDays();
        return state(MEASURES.propose(kind, SUBJECT, cause, null, allowed, NOW));
    }

    private static Verdict<Measure> approve(Measure measure, String by, String role) {
        return MEASURES.approve(measure, new Approver(by, role.equals("lead")), HASH, WINDOW, NOW);
    }

    private static Verdict<Measure> tick(Measure measure, Instant now) {
        return MEASURES.tick(measure, Optional::empty, now);
    }

    /// Each action is tried everywhere; what needs one person and what needs two begin differently.
    @Test
    void movesAsTheTableSays() {
        Stream.of(MeasureKind.values())
                .forEach(kind -> assertThat(reached(kind)).isNotEmpty());
        var visited = Stream.of(MeasureKind.values())
                .flatMap(kind -> reached(kind).stream())
                .distinct()
                .toList();
        assertThat(visited).containsExactlyInAnyOrderElementsOf(Lifecycle.OF_MEASURE.rows());
    }

    private static List<Transition<MeasureStatus, MeasureAction>> reached(MeasureKind kind) {
        var rows = new ArrayList<Transition<MeasureStatus, MeasureAction>>();
        var open = new ArrayDeque<>(List.of(proposed(kind, 7)));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            Measure before = open.remove();
            if (seen.add(before.status() + " " + before.approvals().size())) {
                commands()
                        .forEach((action, command) -> command.apply(before).ifPresent(after -> {
                            var row = new Transition<>(before.status(), action.apply(before), after.status());
                            assertThat(Lifecycle.OF_MEASURE.rows()).contains(row);
                            rows.add(row);
                            open.add(after);
                        }));
            }
        }
        return rows;
    }

    private static Map<Function<Measure, MeasureAction>, Function<Measure, Optional<Measure>>> commands() {
        return Map.of(
                MeasureLifecycleTest::approval,
                before -> decided(approve(before, "p" + before.approvals().size(), "lead")),
                _ -> MeasureAction.REJECT,
                before -> decided(MEASURES.reject(before, "disproportionate")),
                before -> before.status() == MeasureStatus.IN_FORCE ? MeasureAction.LIFT : MeasureAction.WITHDRAW,
                before -> decided(MEASURES.revoke(before)),
                before -> before.status() == MeasureStatus.IN_FORCE ? MeasureAction.LIFT : MeasureAction.BEGIN,
                before -> decided(tick(before, NOW.plus(Duration.ofDays(400)))),
                _ -> MeasureAction.STAY,
                before -> decided(MEASURES.appealed(before, "a1")).filter(after -> after.status() != before.status()),
                _ -> MeasureAction.RESUME,
                before -> decided(MEASURES.appealDecided(before, false, NOW))
                        .filter(after -> after.status() != before.status()));
    }

    private static MeasureAction approval(Measure before) {
        return before.approvals().size() + 1 < before.kind().approvals()
                ? MeasureAction.APPROVE
                : before.kind().waits() ? MeasureAction.DECIDE : MeasureAction.IMPOSE;
    }

    @Test
    void theDiagramIsThatOfTheTable() {
        Diagrams.agrees("measure-states.md", """
                # States of a measure

                Drawn from the transition table in `measure.Lifecycle` of streamer-service; a test compares them. What is not here
                is refused with 409. Closure, registration ban and blacklist need two people: the first approves, the last decides.
                Warnings and limits are imposed at once; suspension and what is graver begins when it can no longer be appealed
                against; an appeal against it, or against a violation that it answers, stays it until that is decided.

                %s""".formatted(Lifecycle.OF_MEASURE.diagram(MeasureStatus.PROPOSED)));
    }

    @Test
    void aLimitBeginsAtOnceAndEndsByItself() {
        var begun = state(approve(proposed(MeasureKind.TRAFFIC_LIMIT, 3), "m1", "moderator"));
        assertThat(begun.status()).isEqualTo(MeasureStatus.IN_FORCE);
        Instant end = NOW.plus(Duration.ofDays(3));
        assertThat(begun.dueAt()).contains(end);
        assertThat(tick(begun, end.minusMillis(1))).isInstanceOf(Verdict.Unchanged.class);
        assertThat(events(tick(begun, end)))
                .containsExactly(
                        new MeasureLifted("traffic-limit", SUBJECT.streamerId(), SUBJECT.operatorId(), "expired"));
    }

    @Test
    void aSuspensionBeginsWhenTheTimeForAnAppealIsOverOrTheAppealIsRejected() {
        var decided = state(approve(proposed(MeasureKind.SUSPENSION, 7), "m1", "moderator"));
        assertThat(decided.status()).isEqualTo(MeasureStatus.DECIDED);
        assertThat(events(tick(decided, WINDOW.plusSeconds(30))))
                .singleElement()
                .isInstanceOfSatisfying(MeasureApplied.class, applied -> {
                    assertThat(applied.from()).isEqualTo(WINDOW);
                    assertThat(applied.until()).isEqualTo(WINDOW.plus(Duration.ofDays(7)));
                    assertThat(applied.blocksListings()).isTrue();
                    assertThat(applied.reportedTo()).isEqualTo("county");
                });
    }

    @Test
    void anAppealStaysWhatHasNotBegun() {
        var decided = state(approve(proposed(MeasureKind.SUSPENSION, 7), "m1", "moderator"));
        var stayed = state(MEASURES.appealed(decided, "a1"));
        assertThat(stayed.status()).isEqualTo(MeasureStatus.STAYED);
        assertThat(stayed.dueAt()).isEmpty();
        Instant later = WINDOW.plus(Duration.ofDays(2));
        var resumed = state(MEASURES.appealDecided(stayed, false, later));
        assertThat(resumed.status()).isEqualTo(MeasureStatus.DECIDED);
        assertThat(state(tick(resumed, later.plusSeconds(5))).from()).isEqualTo(later);
        assertThat(state(MEASURES.appealDecided(state(MEASURES.appealed(decided, "a1")), false, NOW.plusSeconds(1)))
                        .startsAt())
                .as("not before the time for an appeal is over")
                .isEqualTo(WINDOW);
        assertThat(events(MEASURES.appealDecided(stayed, true, later)))
                .containsExactly(
                        new MeasureRejected("suspension", SUBJECT.streamerId(), SUBJECT.operatorId(), "overturned"));
    }

    /// The event of an appeal that was filed in the last moment may come after the timer; and an appeal against a
    /// violation is no appeal against the measure.
    @Test
    void itDoesNotBeginWhileAnAppealIsInTheWay() {
        var decided = state(approve(proposed(MeasureKind.SUSPENSION, 7), "m1", "moderator"));
        Instant due = decided.dueAt().orElseThrow();
        assertThat(due).isAfter(WINDOW);
        assertThat(tick(decided, due.minusMillis(1))).isInstanceOf(Verdict.Unchanged.class);
        var stayed = state(MEASURES.tick(decided, () -> Optional.of("a7"), due));
        assertThat(stayed.status()).isEqualTo(MeasureStatus.STAYED);
        assertThat(MEASURES.violationUpheld(stayed, "another", due)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(state(MEASURES.violationUpheld(stayed, "a7", due)).status()).isEqualTo(MeasureStatus.DECIDED);
    }

    @Test
    void aPauseLapsesAfterADayAndWhatIsTemporarySaysForHowLong() {
        var paused = state(approve(proposed(MeasureKind.LIVE_PAUSE, null), "m1", "moderator"));
        assertThat(paused.dueAt()).contains(NOW.plus(Duration.ofDays(1)));
        var cause = Cause.authority(List.of());
        for (var kind : List.of(MeasureKind.SUSPENSION, MeasureKind.TRAFFIC_LIMIT, MeasureKind.BLACKLIST)) {
            assertThat(refusal(MEASURES.propose(kind, SUBJECT, cause, "m1", null, NOW)))
                    .isEqualTo("invalid-value");
        }
        assertThat(refusal(MEASURES.propose(MeasureKind.WARNING, SUBJECT, cause, "m1", 3, NOW)))
                .isEqualTo("invalid-value");
        assertThat(refusal(MEASURES.propose(MeasureKind.BLACKLIST, SUBJECT, cause, "m1", 4000, NOW)))
                .isEqualTo("invalid-value");
    }

    @Test
    void aBlacklistNeedsTwoPeopleAndTheSecondIsALead() {
        var first = state(approve(proposed(MeasureKind.BLACKLIST, 365), "m1", "moderator"));
        assertThat(first.status()).isEqualTo(MeasureStatus.PROPOSED);
        assertThat(refusal(approve(first, "m1", "lead"))).isEqualTo("same-person");
        assertThat(refusal(approve(first, "m2", "moderator"))).isEqualTo("lead-needed");
        var decided = state(approve(first, "l1", "lead"));
        assertThat(decided.status()).isEqualTo(MeasureStatus.DECIDED);
        assertThat(decided.approvals()).hasSize(2);
    }

    @Test
    void whatRestsOnAnOverturnedViolationFalls() {
        var proposed = proposed(MeasureKind.SUSPENSION, 7);
        assertThat(state(overturned(proposed, VIOLATION)).status()).isEqualTo(MeasureStatus.REJECTED);
        var without = state(overturned(proposed, "other"));
        assertThat(without.status()).as("what others carry goes on").isEqualTo(MeasureStatus.PROPOSED);
        assertThat(overturned(without, "other")).isInstanceOf(Verdict.Unchanged.class);
        assertThat(overturned(proposed, "unrelated")).isInstanceOf(Verdict.Unchanged.class);
        var begun = state(approve(proposed(MeasureKind.TRAFFIC_LIMIT, 3), "m1", "moderator"));
        var lifted = state(overturned(begun, VIOLATION));
        assertThat(lifted.status()).isEqualTo(MeasureStatus.LIFTED);
        assertThat(overturned(lifted, VIOLATION)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void itFallsWithTheLastOfItsViolationsButNotWhatAnAuthorityAskedFor() {
        var cause = Cause.violations(List.of("v1", "v2"));
        var proposed = state(MEASURES.propose(MeasureKind.WARNING, SUBJECT, cause, "m1", null, NOW));
        var one = state(overturned(proposed, "v1"));
        assertThat(one.status()).isEqualTo(MeasureStatus.PROPOSED);
        assertThat(state(overturned(one, "v2")).status()).isEqualTo(MeasureStatus.REJECTED);
        var asked =
                state(MEASURES.propose(MeasureKind.WARNING, SUBJECT, Cause.authority(List.of("v1")), "m1", null, NOW));
        assertThat(state(overturned(asked, "v1")).status()).isEqualTo(MeasureStatus.PROPOSED);
    }

    @Test
    void whatWasStayedByAnOverturnedViolationGoesOnWhereOthersCarryIt() {
        var decided = state(approve(proposed(MeasureKind.SUSPENSION, 7), "m1", "moderator"));
        var stayed = state(
                MEASURES.tick(decided, () -> Optional.of("a1"), decided.dueAt().orElseThrow()));
        assertThat(state(MEASURES.violationOverturned(stayed, "other", "a1", WINDOW))
                        .status())
                .isEqualTo(MeasureStatus.DECIDED);
        assertThat(state(MEASURES.violationOverturned(stayed, VIOLATION, "a1", WINDOW))
                        .status())
                .isEqualTo(MeasureStatus.REJECTED);
    }

    private static Verdict<Measure> overturned(Measure measure, String violation) {
        return MEASURES.violationOverturned(measure, violation, null, NOW);
    }

    @Test
    void everyCodeHasAName() {
        assertThat(Stream.of(MeasureStatus.values(), MeasureAction.values(), MeasureKind.values())
                        .flatMap(Stream::of))
                .allMatch(TEXTS::knows);
    }

    private static Optional<Measure> decided(Verdict<Measure> verdict) {
        return verdict instanceof Verdict.Decided<Measure> decided ? Optional.of(decided.state()) : Optional.empty();
    }

    private static Measure state(Verdict<Measure> verdict) {
        return decided(verdict).orElseThrow(() -> new AssertionError("not decided: " + verdict));
    }

    private static List<PublishedEvent> events(Verdict<Measure> verdict) {
        if (verdict instanceof Verdict.Decided<Measure> decided) {
            return decided.events();
        }
        throw new AssertionError("not decided: " + verdict);
    }

    private static String refusal(Verdict<Measure> verdict) {
        if (verdict instanceof Verdict.Refused<Measure>(var refusal)) {
            return refusal.code();
        }
        throw new AssertionError("not refused: " + verdict);
    }
}
