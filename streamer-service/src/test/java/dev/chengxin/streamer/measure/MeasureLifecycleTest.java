package dev.chengxin.streamer.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.Diagrams;
import dev.chengxin.servicekit.text.CodeTexts;
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
        var cause = new Cause("ladder", null, List.of("other", VIOLATION), VIOLATION, 6);
        return state(MEASURES.propose(kind, SUBJECT, cause, null, days, NOW));
    }

    private static Verdict<Measure> approve(Measure measure, String by, String role) {
        return MEASURES.approve(measure, by, role, HASH, WINDOW, NOW);
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
                _ -> MeasureAction.LIFT,
                before -> decided(MEASURES.revoke(before)),
                before -> before.status() == MeasureStatus.IN_FORCE ? MeasureAction.LIFT : MeasureAction.BEGIN,
                before -> decided(MEASURES.tick(before, NOW.plus(Duration.ofDays(400)))),
                _ -> MeasureAction.STAY,
                before -> decided(MEASURES.appealed(before, "a1")).filter(after -> after.status() != before.status()),
                before -> MeasureAction.BEGIN,
                before -> before.status() == MeasureStatus.STAYED
                        ? decided(MEASURES.appealDecided(before, false, NOW))
                        : Optional.empty());
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
                against, and an appeal stays it.

                %s""".formatted(Lifecycle.OF_MEASURE.diagram(MeasureStatus.PROPOSED)));
    }

    @Test
    void aLimitBeginsAtOnceAndEndsByItself() {
        var begun = state(approve(proposed(MeasureKind.TRAFFIC_LIMIT, 3), "m1", "moderator"));
        assertThat(begun.status()).isEqualTo(MeasureStatus.IN_FORCE);
        Instant end = NOW.plus(Duration.ofDays(3));
        assertThat(begun.dueAt()).contains(end);
        assertThat(MEASURES.tick(begun, end.minusMillis(1))).isInstanceOf(Verdict.Unchanged.class);
        assertThat(events(MEASURES.tick(begun, end)))
                .containsExactly(
                        new MeasureLifted("traffic-limit", SUBJECT.streamerId(), SUBJECT.operatorId(), "expired"));
    }

    @Test
    void aSuspensionBeginsWhenTheTimeForAnAppealIsOverOrTheAppealIsRejected() {
        var decided = state(approve(proposed(MeasureKind.SUSPENSION, 7), "m1", "moderator"));
        assertThat(decided.status()).isEqualTo(MeasureStatus.DECIDED);
        assertThat(events(MEASURES.tick(decided, WINDOW.plusSeconds(30))))
                .singleElement()
                .isInstanceOfSatisfying(MeasureApplied.class, applied -> {
                    assertThat(applied.from()).isEqualTo(WINDOW);
                    assertThat(applied.until()).isEqualTo(WINDOW.plus(Duration.ofDays(7)));
                    assertThat(applied.blocksListings()).isTrue();
                    assertThat(applied.reportedTo()).isEqualTo("county");
                });
        var stayed = state(MEASURES.appealed(decided, "a1"));
        assertThat(stayed.dueAt()).isEmpty();
        Instant later = WINDOW.plus(Duration.ofDays(2));
        assertThat(state(MEASURES.appealDecided(stayed, false, later)).from()).isEqualTo(later);
        assertThat(state(MEASURES.appealDecided(stayed, true, later)).status()).isEqualTo(MeasureStatus.LIFTED);
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
        assertThat(state(MEASURES.violationOverturned(proposed, VIOLATION)).status())
                .isEqualTo(MeasureStatus.REJECTED);
        assertThat(MEASURES.violationOverturned(proposed, "other")).isInstanceOf(Verdict.Unchanged.class);
        var begun = state(approve(proposed(MeasureKind.TRAFFIC_LIMIT, 3), "m1", "moderator"));
        var lifted = state(MEASURES.violationOverturned(begun, VIOLATION));
        assertThat(lifted.status()).isEqualTo(MeasureStatus.LIFTED);
        assertThat(MEASURES.violationOverturned(lifted, VIOLATION)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void aSuspensionHasATerm() {
        var cause = new Cause("violation", null, List.of(), null, null);
        assertThat(MEASURES.propose(MeasureKind.SUSPENSION, SUBJECT, cause, "m1", null, NOW))
                .isInstanceOf(Verdict.Refused.class);
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
