package dev.chengxin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final long MILLI = 1_000_000;

    @Test
    void aPercentileIsTheSmallestTimeThatSoManyDidNotExceed() {
        List<Long> times = LongStream.rangeClosed(1, 200)
                .map(number -> (201 - number) * MILLI)
                .boxed()
                .toList();
        assertThat(Summary.of(times)).isEqualTo(new Summary(200, 100, 198, 200));
    }

    @Test
    void ofFewTimesTheHighestIsTheNinetyNinth() {
        assertThat(Summary.of(List.of(3 * MILLI, MILLI, 2 * MILLI))).isEqualTo(new Summary(3, 2, 3, 3));
    }

    @Test
    void oneTimeIsEachOfThem() {
        assertThat(Summary.of(List.of(1_500_000L))).isEqualTo(new Summary(1, 1.5, 1.5, 1.5));
    }

    @Test
    void nothingHasNoPercentiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(List.of()));
    }
}
