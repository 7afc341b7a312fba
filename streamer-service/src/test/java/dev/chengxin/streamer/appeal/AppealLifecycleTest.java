package dev.chengxin.streamer.appeal;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class AppealLifecycleTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final CodeTexts TEXTS = CodeTexts.beside(Appeal.class);
    private static final Appeals APPEALS = new Appeals(TEXTS);
    private static final String HASH = "0".repeat(64);
    private static final Target TARGET =
            new Target(null, "o1", "530129", Set.of("owner"), Set.of("m1"), NOW.plusSeconds(60), false);

    private static Verdict<Appeal> file(Instant now) {
        return APPEALS.file(Against.VIOLATION, "v1", TARGET, NOW.plus(Duration.ofDays(9)), false, now);
    }

    private static Appeal filed() {
        return ((Verdict.Decided<Appeal>) file(NOW)).state();
    }

    @Test
    void movesAsTheTableSays() {
        new TransitionsContract<>(
                        Lifecycle.OF_APPEAL,
                        Appeal::status,
                        Map.of(
                                AppealAction.REJECT,
                                appeal -> APPEALS.decide(appeal, "l1", false, HASH, NOW),
                                AppealAction.GRANT,
                                appeal -> APPEALS.decide(appeal, "l1", true, HASH, NOW)))
                .check(List.of(filed()));
    }

    @Test
    void theDiagramIsThatOfTheTable() {
        Diagrams.agrees("appeal-states.md", """
                # States of an appeal

                Drawn from the transition table in `appeal.Lifecycle` of streamer-service; a test compares them. What is not here
                is refused with 409.

                %s""".formatted(Lifecycle.OF_APPEAL.diagram(AppealStatus.FILED)));
    }

    @Test
    void theWindowClosesToTheMillisecond() {
        assertThat(file(NOW.plusSeconds(60).minusMillis(1))).isInstanceOf(Verdict.Decided.class);
        assertThat(file(NOW.plusSeconds(60))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void nobodyDecidesOnTheirOwnDecision() {
        assertThat(APPEALS.decide(filed(), "m1", true, HASH, NOW)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void everyCodeHasAName() {
        assertThat(Stream.of(AppealStatus.values(), AppealAction.values(), Against.values())
                        .flatMap(Stream::of))
                .allMatch(TEXTS::knows);
    }
}
