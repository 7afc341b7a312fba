package dev.chengxin.product.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.regulation.Parsed;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            GREEN_FOOD, LB-12-20031234567A, LB-12-20031234567A
            GREEN_FOOD, gf330106251234, GF330106251234
            ORGANIC, 125OP2612345, 125OP2612345
            ORGANIC, ' 125op26 12345–1 ', 125OP2612345-1
            GEOGRAPHICAL_INDICATION, ＡＧＩ００１２３, AGI00123
            GEOGRAPHICAL_INDICATION, agi00123, AGI00123
            FAMOUS_SPECIAL, caqs－mtyx－20260001, CAQS-MTYX-20260001
            OTHER, xj-apple-7, XJ-APPLE-7
            """)
    void numbersAreReadHoweverTheyAreTyped(Scheme scheme, String text, String number) {
        assertThat(scheme.number(text).valid()).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN_FOOD, AGI00123",
        "GREEN_FOOD, GF990106251234",
        "ORGANIC, 125OP261234",
        "GEOGRAPHICAL_INDICATION, AGI0012",
        "FAMOUS_SPECIAL, CAQS-MTYX-2026",
        "OTHER, -X",
        "OTHER, 阿克苏7",
        "OTHER, ''"
    })
    void whatIsNoNumberOfTheSchemeIsRefused(Scheme scheme, String text) {
        assertThat(scheme.number(text)).isInstanceOf(Parsed.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"GREEN_FOOD, 3", "ORGANIC, 1", "GEOGRAPHICAL_INDICATION, ", "FAMOUS_SPECIAL, ", "OTHER, "})
    void onlySomeSchemesHaveATermOfTheirOwn(Scheme scheme, Integer years) {
        assertThat(scheme.years().stream().boxed().findFirst()).isEqualTo(Optional.ofNullable(years));
    }
}
