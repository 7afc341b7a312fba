package dev.chengxin.cli.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.regulation.ResidentId;
import dev.chengxin.regulation.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void identityNumbersAreValidOfAdultsAndOfNoPlaceThatThereIs() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> new ResidentId(Numbers.residentId("r" + i))))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id.ageOn(LocalDate.of(2026, 2, 1))).isBetween(18, 60);
                    assertThat(id.value()).startsWith("539999");
                });
    }

    @Test
    void creditCodesAreValid() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> new UnifiedSocialCreditCode(Numbers.creditCode("c" + i))))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code.registrationRegion()).isEqualTo("539999"));
    }

    @Test
    void theSameTextGivesTheSameNumber() {
        assertThat(Numbers.residentId("demo")).isEqualTo(Numbers.residentId("demo"));
        assertThat(Numbers.creditCode("demo")).isEqualTo(Numbers.creditCode("demo"));
        assertThat(Numbers.of("demo", 10)).isBetween(0L, 9L);
    }
}
