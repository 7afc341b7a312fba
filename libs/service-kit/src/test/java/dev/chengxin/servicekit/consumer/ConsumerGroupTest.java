package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.event.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ConsumerGroupTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void applies_each_event_once_and_in_order_however_often_it_is_delivered() {
        var subjects = Stream.generate(Ids::random).limit(8).toList();
        scene.start();

        subjects.forEach(subject -> {
            var events = scene.events(subject, 1, 20);
            events.forEach(event -> {
                scene.send(event);
                scene.send(event);
            });
            scene.send(events.subList(3, 12));
        });

        scene.awaitAllAcknowledged();
        assertThat(subjects)
                .allSatisfy(
                        subject -> assertThat(scene.projection.applied(subject)).isEqualTo(Scene.upTo(20)));
        assertThat(handled("applied")).isEqualTo(8 * 20);
        assertThat(handled("repeated")).isGreaterThanOrEqualTo(8 * 29);
    }

    @Test
    void reads_input_that_carries_no_sequence() {
        var subject = Ids.random();
        var read = new CopyOnWriteArrayList<String>();
        scene.start(
                EventConsumer.ofInput(scene.group, scene.topic, Duration.ofDays(1), event -> {
                    read.add(event.id());
                    return Effect.APPLIED;
                }),
                Map.of());
        var input = Stream.generate(() -> scene.unnumbered(subject)).limit(3).toList();

        scene.send(input);

        scene.awaitAllAcknowledged();
        assertThat(read)
                .containsExactlyElementsOf(input.stream().map(Envelope::id).toList());
        assertThat(scene.parkedKeys.list()).isEmpty();
    }

    @Test
    void a_broken_record_of_input_says_nothing_about_the_next() {
        var subject = Ids.random();
        var read = new CopyOnWriteArrayList<String>();
        var input = Stream.generate(() -> scene.unnumbered(subject)).limit(3).toList();
        scene.start(
                EventConsumer.ofInput(scene.group, scene.topic, Duration.ofDays(1), event -> {
                    if (event.id().equals(input.get(1).id())) {
                        throw new UnprocessableRecordException("broken");
                    }
                    read.add(event.id());
                    return Effect.APPLIED;
                }),
                Map.of());

        scene.send(input);

        scene.awaitAllAcknowledged();
        assertThat(read).containsExactly(input.get(0).id(), input.get(2).id());
        assertThat(scene.parkedKeys.list()).isEmpty();
        assertThat(scene.deadLetters()).hasSize(1);
    }

    @Test
    void loses_nothing_while_the_store_is_away() {
        var subjects = Stream.generate(Ids::random).limit(4).toList();
        scene.start();
        subjects.forEach(subject -> scene.send(scene.events(subject, 1, 5)));
        subjects.forEach(subject -> scene.awaitApplied(subject, 5));

        Servers.store().kill();
        try {
            subjects.forEach(subject -> scene.send(scene.events(subject, 6, 10)));
            Scene.await().until(() -> scene.count(ConsumerMetrics.RETRIES) >= 3);
        } finally {
            Servers.store().restart();
        }

        subjects.forEach(subject -> scene.awaitApplied(subject, 10));
        assertThat(scene.parkedKeys.list()).isEmpty();
        assertThat(scene.deadLetters()).isEmpty();
    }

    @Test
    void a_full_replay_of_the_topic_changes_nothing() throws Exception {
        var subjects = Stream.generate(Ids::random).limit(5).toList();
        var group = scene.start();
        subjects.forEach(subject -> scene.send(scene.events(subject, 1, 7)));
        scene.awaitAllAcknowledged();
        scene.stop(group);
        var before = everything();

        scene.rewind();
        scene.start();

        scene.awaitAllAcknowledged();
        assertThat(handled("repeated")).isEqualTo(5 * 7);
        assertThat(everything()).isEqualTo(before).hasSize(5);
    }

    @Test
    void trouble_with_one_record_holds_only_its_partition() {
        var subject = Ids.random();
        var others = Stream.generate(Ids::random).limit(20).toList();
        var attempts = new AtomicInteger();
        var healthy = new AtomicBoolean();
        scene.start(
                event -> {
                    if (event.subject().equals(subject) && !healthy.get()) {
                        attempts.incrementAndGet();
                        throw new AssertionError("even an error is trouble, not the end of the thread");
                    }
                    return scene.projection.handle(event);
                },
                Map.of());

        scene.send(scene.events(subject, 1, 2));
        Scene.await().until(() -> attempts.get() >= 2);
        others.forEach(other -> scene.send(scene.events(other, 1, 1)));
        // Some of the others may share the partition; most do not.
        Scene.await().until(() -> appliedTo(others) > others.size() / 2);
        assertThat(scene.projection.applied(subject)).isEmpty();
        healthy.set(true);

        scene.awaitApplied(subject, 2);
        others.forEach(other -> scene.awaitApplied(other, 1));
    }

    @Test
    void carries_the_correlation_id_into_the_handling() {
        var seen = new ConcurrentHashMap<String, String>();
        scene.start(
                event -> {
                    seen.put(event.id(), MDC.get(EventScope.CORRELATION_ID));
                    return Effect.IGNORED;
                },
                Map.of());
        var event = scene.event(Ids.random(), 7);

        scene.send(event);

        Scene.await().until(() -> seen.containsKey(event.id()));
        assertThat(seen)
                .containsEntry(
                        event.id(), event.extension(Envelope.CORRELATION_ID).orElseThrow());
    }

    private long appliedTo(List<String> subjects) {
        return subjects.stream()
                .filter(subject -> !scene.projection.applied(subject).isEmpty())
                .count();
    }

    private long handled(String effect) {
        return scene.meters.find(ConsumerMetrics.HANDLING).tag("effect", effect).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private List<Document> everything() {
        return scene.database
                .getCollection("projection")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
