package dev.chengxin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void anUpperBoundIsMetUpToIt() {
        assertThat(Goal.atMostMillis("segment-finding", 1000, 1000).isMet()).isTrue();
        assertThat(Goal.atMostMillis("segment-finding", 1000, 1000.1).isMet()).isFalse();
    }

    @Test
    void aLowerBoundIsMetFromIt() {
        assertThat(Goal.atLeastPercent("full-path", 30, 0.3).isMet()).isTrue();
        assertThat(Goal.atLeastPercent("full-path", 30, 0.299).isMet()).isFalse();
    }

    @Test
    void aLineIsComparedByThroughput() {
        Summary time = new Summary(1, 1, 1, 1);
        Line floor = new Line("queue-read", 8, 400, time, null, null);
        assertThat(new Line("queue-read", 8, 100, time, null, null)
                        .comparedWith(floor)
                        .ratio())
                .isEqualTo(0.25);
    }
}
