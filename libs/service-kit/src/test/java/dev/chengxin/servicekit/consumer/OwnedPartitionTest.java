package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OwnedPartitionTest {
    private final Hands clock = new Hands();
    private final OwnedPartition partition =
            new OwnedPartition(new PartitionOfGroup("group", new TopicPartition("things.events", 0)), clock);

    @Test
    void waits_longer_each_time_but_never_more_than_three_seconds() {
        assertThat(waitAfterFailure()).isEqualTo(Duration.ofMillis(200));
        assertThat(waitAfterFailure()).isEqualTo(Duration.ofMillis(400));
        for (int failures = 3; failures < 100; failures++) {
            partition.failed();
        }
        assertThat(waitAfterFailure()).isEqualTo(Duration.ofSeconds(3));
        partition.succeeded();
        assertThat(waitAfterFailure()).isEqualTo(Duration.ofMillis(200));
    }

    private Duration waitAfterFailure() {
        partition.failed();
        var start = clock.now;
        while (partition.paused()) {
            clock.now = clock.now.plusMillis(100);
        }
        return Duration.between(start, clock.now);
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
