package dev.chengxin.streamer.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.FindingRaised;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.Diagrams;
import dev.chengxin.servicekit.test.TransitionsContract;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.worklist.RiskInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return raise(Source.PATROL, CONCERN, category, null);
    }

    private static Finding raise(Source source, Concern concern, Category category, @Nullable Hit hit) {
        var raised = new Finding.Raised(source, concern, Breach.seen(category, null), null, hit, 1, false);
        return FINDINGS.raise(raised, NOW).state();
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
                                FindingAction.WITHDRAW,
                                finding -> FINDINGS.withdraw(finding, "complaint-service", NOW),
                                FindingAction.RENEW,
                                finding -> FINDINGS.renew(finding, CONCERN, finding.breach(), false),
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
        var nobody = raise(Source.REPORT, Concern.nobody("330106"), Category.ORIGIN, null);
        assertThat(FINDINGS.confirm(nobody, confirmation(null, false, false), NOW))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(refused(FINDINGS.confirm(raised(Category.UNCLASSIFIED), confirmation(null, false, false), NOW)))
                .isEqualTo("/category");
        assertThat(events(FINDINGS.update(nobody, CONCERN, nobody.breach(), false)))
                .hasSize(1);
        assertThat(FINDINGS.update(nobody, nobody.concern(), nobody.breach(), false))
                .isInstanceOf(Verdict.Unchanged.class);
    }

    /// Who decides on a finding names the version that she has seen; a rule that hits every second must not make
    /// her come too late for ever.
    @Test
    void aThousandHitsChangeAFindingAFewTimes() {
        Finding finding = raise(Source.SCANNER, CONCERN, Category.ORIGIN, new Hit("claim", 1, 50));
        int changes = 0;
        for (int count = 2; count <= 1_000; count++) {
            var verdict = FINDINGS.seeAgain(finding, count, 90);
            if (verdict instanceof Verdict.Decided<Finding> decided) {
                assertThat(decided.events()).isEmpty();
                finding = decided.state();
                changes++;
            }
        }
        assertThat(changes).isEqualTo(5);
        assertThat(finding.hit()).isEqualTo(new Hit("claim", 50, 90));
        assertThat(FINDINGS.seeAgain(finding, 3, 10)).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void theRiskSaysWhatItIsMadeOf() {
        var unsure = raise(Source.SCANNER, CONCERN, Category.ORIGIN, new Hit("claim", 1, 40));
        var often = state(FINDINGS.seeAgain(unsure, 25, 95));
        var live = state(FINDINGS.update(often, CONCERN, often.breach(), true));
        assertThat(risk(unsure)).isEqualTo(50);
        assertThat(risk(often)).isEqualTo(75);
        assertThat(risk(live)).isEqualTo(85);
        assertThat(risk(state(FINDINGS.offAir(live)))).isEqualTo(75);
        assertThat(risk(raise(Source.REPORT, CONCERN, Category.ORIGIN, null))).isEqualTo(65);
        assertThat(Objects.requireNonNull(live.work()).riskInputs().stream()
                        .mapToLong(RiskInput::value)
                        .sum())
                .isEqualTo(85);
    }

    @Test
    void aCaseThatIsUpheldAfterAllBeginsTheNextRound() {
        var withdrawn = state(FINDINGS.withdraw(raised(Category.ORIGIN), "streamer-service", NOW));
        assertThat(events(FINDINGS.renew(withdrawn, CONCERN, Breach.seen(Category.MEDICAL_EFFECT, null), false)))
                .singleElement()
                .isInstanceOfSatisfying(FindingRaised.class, event -> {
                    assertThat(event.round()).isEqualTo(2);
                    assertThat(event.category()).isEqualTo("medical-effect");
                });
    }

    private static int risk(Finding finding) {
        return Objects.requireNonNull(finding.work()).risk();
    }

    private static Finding state(Verdict<Finding> verdict) {
        if (verdict instanceof Verdict.Decided<Finding> decided) {
            return decided.state();
        }
        throw new AssertionError("not decided: " + verdict);
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
        var raised =
                new Finding.Raised(Source.PATROL, CONCERN, Breach.seen(Category.ORIGIN, null), null, null, 1, false);
        assertThat(FINDINGS.raise(raised, NOW).events()).singleElement().isInstanceOf(FindingRaised.class);
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
