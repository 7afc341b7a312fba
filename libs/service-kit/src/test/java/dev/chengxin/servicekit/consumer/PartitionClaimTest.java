package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.servicekit.event.Ids;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartitionClaimTest {
    private static final TopicPartition PARTITION = new TopicPartition("things.events", 3);

    private final Scene scene = new Scene();
    private final String key = Ids.random();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void the_next_owner_knows_what_was_parked() {
        claim().park(key, "test-poison", 7);

        var next = claim();

        assertThat(next.holds(key)).isTrue();
        assertThat(next.size()).isEqualTo(1);
        assertThat(claimOf(new TopicPartition("things.events", 4)).holds(key)).isFalse();
    }

    @Test
    void parking_again_keeps_the_first_reason_and_position() {
        var claim = claim();
        claim.park(key, "test-poison", 7);
        claim.park(key, "test-other", 9);

        assertThat(scene.parkedKeys.list()).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo("test-poison");
            assertThat(parked.from()).isEqualTo(7);
        });
    }

    @Test
    void a_former_owner_releases_nothing_that_the_next_one_knows() {
        var former = claim();
        former.park(key, "test-poison", 7);
        request();
        assertThat(former.beginReplay(key)).isPresent();

        var owner = claim();

        assertThatThrownBy(() -> former.release(key)).isInstanceOf(ClaimLostException.class);
        assertThatThrownBy(() -> former.replayFailed(key, "test-other", 8)).isInstanceOf(ClaimLostException.class);
        assertThatThrownBy(() -> former.park(key, "test-other", 8)).isInstanceOf(ClaimLostException.class);
        assertThat(former.beginReplay(key)).isEmpty();
        assertThat(scene.parkedKeys.list())
                .singleElement()
                .satisfies(parked -> assertThat(parked.from()).isEqualTo(7));
        owner.release(key);
        assertThat(scene.parkedKeys.list()).isEmpty();
    }

    @Test
    void an_owner_takes_over_what_a_former_one_parked_after_its_time() {
        var former = claim();
        var owner = claim();
        former.park(key, "test-poison", 7);

        owner.park(key, "test-poison", 9);

        assertThatThrownBy(() -> former.release(key)).isInstanceOf(ClaimLostException.class);
        assertThat(owner.holds(key)).isTrue();
        assertThat(scene.parkedKeys.list().getFirst().from()).isEqualTo(7);
    }

    @Test
    void a_replay_begins_only_when_it_was_asked_for() {
        var owner = claim();
        owner.park(key, "test-poison", 7);

        assertThat(owner.beginReplay(key)).isEmpty();
        request();
        assertThat(owner.beginReplay(key)).isPresent();
        owner.replayFailed(key, "test-other", 8);

        assertThat(owner.beginReplay(key)).isEmpty();
        assertThat(scene.parkedKeys.list()).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo("test-other");
            assertThat(parked.from()).isEqualTo(8);
            assertThat(parked.failedReplays()).isEqualTo(1);
        });
    }

    private void request() {
        assertThat(scene.parkedKeys.requestReplay(scene.group, PARTITION.topic(), key))
                .isTrue();
    }

    private PartitionClaim claim() {
        return claimOf(PARTITION);
    }

    private PartitionClaim claimOf(TopicPartition partition) {
        return Objects.requireNonNull(
                scene.parkedKeys.claim(scene.group, Set.of(partition)).get(partition));
    }
}
