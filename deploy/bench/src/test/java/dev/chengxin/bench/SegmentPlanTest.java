package dev.chengxin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.bench.SegmentPlan.Piece;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SegmentPlanTest {

    private final SegmentPlan plan = new SegmentPlan(50, 25, 10);

    @Test
    void streamsTakeTurnsAtASteadyRate() {
        assertThat(plan.piece(0)).isEqualTo(new Piece(0, 1));
        assertThat(plan.piece(49)).isEqualTo(new Piece(49, 1));
        assertThat(plan.piece(50)).isEqualTo(new Piece(0, 2));
        assertThat(plan.due(25)).isEqualTo(1_000_000_000);
        assertThat(plan.apartMillis()).isEqualTo(2_000);
    }

    @Test
    void oneOfSoManyHasSomethingToFind() {
        assertThat(LongStream.range(0, 5_000)
                        .mapToObj(plan::piece)
                        .filter(piece -> plan.violation(piece).isPresent()))
                .hasSize(500);
    }

    @Test
    void noStreamSaysTheSameViolationTwiceAndEachSaysAllOfThem() {
        for (int stream = 0; stream < 50; stream++) {
            Set<String> said = new HashSet<>();
            for (long number = 1; number <= 1_000; number++) {
                plan.violation(new Piece(stream, number))
                        .ifPresent(text -> assertThat(said.add(text)).isTrue());
            }
            assertThat(said).hasSameSizeAs(Speech.FOUND);
        }
    }
}
