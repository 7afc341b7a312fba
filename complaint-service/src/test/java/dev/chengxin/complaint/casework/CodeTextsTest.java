package dev.chengxin.complaint.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.decision.Coded;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTextsTest {
    private static final Map<String, Coded[]> LISTS = Map.of(
            "action", Action.values(),
            "status", both(Status.values(), OutcomeStatus.values()),
            "clock", ClockRule.values(),
            "party", Party.values(),
            "refusal", RefusalGround.values(),
            "termination", TerminationGround.values(),
            "way-on", WayOn.values(),
            "category", Category.values(),
            "result", Result.values());

    private static Coded[] both(Coded[] one, Coded[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(Coded[]::new);
    }

    private final CodeTexts texts = new CodeTexts();

    @Test
    void everyCodeHasATextInBothLanguages() {
        LISTS.forEach((list, values) -> assertThat(Stream.of(values))
                .allSatisfy(value -> assertThat(texts.knows(list, value))
                        .as("%s.%s", list, value.code())
                        .isTrue()));
    }

    @Test
    void readersGetTheirLanguage() {
        assertThat(texts.of("result", Result.REFUND, Locale.SIMPLIFIED_CHINESE).text())
                .isEqualTo("退款");
        assertThat(texts.of("result", Result.REFUND, Locale.ENGLISH).text()).isEqualTo("refund");
    }
}
