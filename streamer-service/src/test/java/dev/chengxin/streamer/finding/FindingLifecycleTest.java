package dev.chengxin.streamer.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.FindingRaised;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.Diagrams;
import dev.chengxin.servicekit.test.TransitionsContract;
import dev.chengxin.servicekit.text.CodeTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingLifecycleTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final CodeTexts TEXTS = CodeTexts.beside(Finding.class);
    private static final Findings FINDINGS = new Findings(TEXTS);
    private static final Concern CONCERN = new Concern(
            "01957d1c-2c00-7000-8000-0000000000a1",
            "01957d1c-2c00-7000-8000-0000000000b2",
            null,
            null,
            "530129",
            Set.of("owner"));
    private static final String HASH = "0".repeat(64);

    private static Finding raised(Category category) {
        return FINDINGS.raise(Source.PATROL, CONCERN, Breach.seen(category, null), null, NOW)
                .state();
    }

    private static Findings.Confirmation confirmation(@Nullable Severity severity, boolean waived, boolean mayWaive) {
        return new Findings.Confirmation("m1", null, severity, waived, mayWaive, HASH, NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void movesAsTheTableSays() {
        new TransitionsContract<>(
                        Lifecycle.OF_FINDING,
                        Finding::status,
                        Map.of(
                                FindingAction.CONFIRM,
                                finding -> FINDINGS.confirm(finding, confirmation(null, false, false), NOW),
                                FindingAction.DISMISS,
                                finding -> FINDINGS.dismiss(finding, "m1", "no-breach", NOW),
                                FindingAction.OVERTURN,
                                finding -> FINDINGS.appealDecided(finding, "a1", true)))
                .check(List.of(raised(Category.ORIGIN)));
    }

    @Test
    void theDiagramIsThatOfTheTable() {
        Diagrams.agrees("finding-states.md", """
                # States of a finding

                Drawn from the transition table in `finding.Lifecycle` of streamer-service; a test compares them. What is not
                here is refused with 409. Confirmed, it is the violation of the same id; `overturn` follows from an appeal.

                %s""".formatted(Lifecycle.OF_FINDING.diagram(FindingStatus.RAISED)));
    }

    @Test
    void aCategoryIsAsBadAsUsualUnlessSomebodySaysOtherwise() {
        assertThat(events(FINDINGS.confirm(raised(Category.ORIGIN), confirmation(null, false, false), NOW)))
                .singleElement()
                .isInstanceOfSatisfying(ViolationConfirmed.class, event -> {
                    assertThat(event.severity()).isEqualTo("serious");
                    assertThat(event.falseAdvertising()).isTrue();
                });
        assertThat(events(FINDINGS.confirm(raised(Category.ORIGIN), confirmation(Severity.GRAVE, false, false), NOW)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ViolationConfirmed.class,
                        event -> assertThat(event.severity()).isEqualTo("grave"));
    }

    @Test
    void onlyWhatIsFirstAndSlightIsWaived() {
        var slight = raised(Category.PRICE_DISPLAY);
        assertThat(FINDINGS.confirm(slight, confirmation(null, true, true), NOW))
                .isInstanceOf(Verdict.Decided.class);
        assertThat(refused(FINDINGS.confirm(slight, confirmation(null, true, false), NOW)))
                .isEqualTo("/waived");
        assertThat(refused(FINDINGS.confirm(raised(Category.ORIGIN), confirmation(null, true, true), NOW)))
                .isEqualTo("/waived");
    }

    @Test
    void whatNobodyIsKnownForOrNobodyClassifiedIsNotConfirmed() {
        var nobody = FINDINGS.raise(
                        Source.REPORT, Concern.nobody("330106"), Breach.seen(Category.ORIGIN, null), "case", NOW)
                .state();
        assertThat(FINDINGS.confirm(nobody, confirmation(null, false, false), NOW))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(refused(FINDINGS.confirm(raised(Category.UNCLASSIFIED), confirmation(null, false, false), NOW)))
                .isEqualTo("/category");
        assertThat(events(FINDINGS.update(nobody, CONCERN))).hasSize(1);
        assertThat(FINDINGS.update(nobody, nobody.concern())).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void placesStayBoundedAndTheirNumberDoesNot() {
        Finding finding = raised(Category.ORIGIN);
        for (int i = 1; i <= 200; i++) {
            var verdict = FINDINGS.occur(finding, new Occurrence(i, i, 0, 2, null), i);
            finding = ((Verdict.Decided<Finding>) verdict).state();
            assertThat(((Verdict.Decided<Finding>) verdict).events()).isEmpty();
        }
        assertThat(finding.occurrences()).hasSize(Finding.MOST_OCCURRENCES);
        assertThat(finding.count()).isEqualTo(200);
        assertThat(FINDINGS.occur(finding, new Occurrence(1, 1, 0, 2, null), 200))
                .isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void everyCodeHasAName() {
        assertThat(Stream.of(
                                FindingStatus.values(),
                                FindingAction.values(),
                                Source.values(),
                                Severity.values(),
                                Category.values())
                        .flatMap(Stream::of))
                .allMatch(TEXTS::knows);
    }

    @Test
    void itIsToldOnceThatItWasRaised() {
        assertThat(FINDINGS.raise(Source.PATROL, CONCERN, Breach.seen(Category.ORIGIN, null), null, NOW)
                        .events())
                .singleElement()
                .isInstanceOf(FindingRaised.class);
    }

    private static List<PublishedEvent> events(Verdict<Finding> verdict) {
        if (verdict instanceof Verdict.Decided<Finding> decided) {
            return decided.events();
        }
        throw new AssertionError("not decided: " + verdict);
    }

    private static String refused(Verdict<Finding> verdict) {
        if (verdict instanceof Verdict.Refused<Finding>(var refusal)) {
            return refusal.faults().getFirst().pointer();
        }
        throw new AssertionError("not refused: " + verdict);
    }
}
