package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.event.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final Scene scene = new Scene();
    private final String subject = Ids.random();
    private final List<Envelope> events = scene.events(subject, 1, 6);
    private ConsumerGroup group = scene.start();

    @BeforeEach
    void poisonTheThird() {
        scene.projection.poison(events.get(2));
        scene.send(events.subList(0, 5));
        Scene.await().until(() -> scene.count(ConsumerMetrics.DEAD_LETTERS) >= 3);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_poisonous_record_parks_its_key_and_later_ones_follow_while_others_flow() {
        var others = List.of(Ids.random(), Ids.random(), Ids.random());
        others.forEach(other -> scene.send(scene.events(other, 1, 4)));

        others.forEach(other -> scene.awaitApplied(other, 4));
        scene.awaitAllAcknowledged();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(2));
        assertThat(scene.deadLetters())
                .hasSize(3)
                .allSatisfy(letter -> assertThat(header(letter, DeadLetters.PARTITION))
                        .isEqualTo(Integer.toString(letter.partition())))
                .extracting(letter -> header(letter, "ce_id"), letter -> header(letter, DeadLetters.REASON))
                .containsExactly(
                        tuple(events.get(2).id(), "test-poison"),
                        tuple(events.get(3).id(), "key-parked"),
                        tuple(events.get(4).id(), "key-parked"));
        assertThat(scene.parkedKeys.list()).singleElement().satisfies(parked -> {
            assertThat(parked.key()).isEqualTo(subject);
            assertThat(parked.reason()).isEqualTo("test-poison");
        });
        assertThat(scene.meters.get(ConsumerMetrics.PARKED_KEYS).gauge().value())
                .isEqualTo(1);
    }

    @Test
    void a_replay_handles_the_dead_letters_in_order_and_the_key_goes_on() {
        scene.projection.cure(events.get(2));

        assertThat(replay()).isTrue();

        awaitReleased();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(5));
        scene.send(events.get(5));
        scene.awaitApplied(subject, 6);
        assertThat(scene.deadLetters()).hasSize(3);
        assertThat(replay()).isFalse();
    }

    @Test
    void a_replay_that_fails_again_keeps_the_key_parked_at_the_record_that_failed() {
        scene.projection.cure(events.get(2));
        scene.projection.poison(events.get(4));

        replay();

        Scene.await().until(() -> scene.parkedKeys.list().getFirst().failedReplays() == 1);
        assertThat(scene.parkedKeys.list().getFirst().replayRequestedAt()).isNull();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(4));
        scene.send(events.get(5));
        scene.awaitAllAcknowledged();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(4));

        scene.projection.cure(events.get(4));
        replay();

        awaitReleased();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(6));
    }

    @Test
    void a_parked_key_and_a_wish_for_its_replay_outlive_a_restart() {
        scene.awaitAllAcknowledged();
        scene.stop(group);
        scene.send(events.get(5));
        group = scene.start();
        scene.awaitAllAcknowledged();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(2));
        assertThat(scene.deadLetters()).hasSize(4);

        scene.stop(group);
        scene.projection.cure(events.get(2));
        replay();
        group = scene.start();

        awaitReleased();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(6));
    }

    @Test
    void dead_letters_of_an_earlier_parking_are_not_read_again() {
        scene.projection.cure(events.get(2));
        replay();
        awaitReleased();
        scene.projection.poison(events.get(5));
        scene.send(events.get(5));

        Scene.await().until(() -> !scene.parkedKeys.list().isEmpty());

        assertThat(scene.parkedKeys.list().getFirst().from()).isEqualTo(3);
        scene.projection.cure(events.get(5));
        replay();
        awaitReleased();
        assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(6));
    }

    @Test
    void another_event_at_the_same_place_is_a_conflict_and_parked() {
        var other = Ids.random();
        var first = scene.event(other, 1);
        scene.send(first);
        scene.send(first);
        scene.send(scene.event(other, 1));

        scene.awaitAllAcknowledged();

        assertThat(scene.parkedKeys.list())
                .filteredOn(parked -> parked.key().equals(other))
                .singleElement()
                .satisfies(parked -> assertThat(parked.reason()).isEqualTo("sequence-conflict"));
        assertThat(scene.projection.applied(other)).isEqualTo(Scene.upTo(1));
    }

    @Test
    void what_is_no_event_is_parked_even_without_a_key() {
        scene.send(new ProducerRecord<>(scene.topic, 4, null, "nothing".getBytes(StandardCharsets.UTF_8)));
        scene.send(new ProducerRecord<>(scene.topic, 4, null, null));

        scene.awaitAllAcknowledged();

        assertThat(scene.parkedKeys.list())
                .filteredOn(parked -> parked.key().equals("#no-key-4"))
                .singleElement()
                .satisfies(parked -> assertThat(parked.reason()).isEqualTo("event-malformed"));
        assertThat(scene.deadLetters())
                .filteredOn(letter -> letter.key() == null)
                .extracting(ConsumerRecord::partition)
                .containsExactly(4, 4);
    }

    private boolean replay() {
        return scene.parkedKeys.requestReplay(scene.group, scene.topic, subject);
    }

    private void awaitReleased() {
        Scene.await().until(() -> scene.parkedKeys.list().isEmpty());
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
