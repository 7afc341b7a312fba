package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.event.Ids;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsumerRebalanceTest {
    private static final Map<String, Object> IMPATIENT = Map.of("max.poll.interval.ms", 2_000);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void instances_come_and_go_and_every_event_is_applied_once_in_order() {
        var subjects = Stream.generate(Ids::random).limit(10).toList();
        var first = scene.start();
        subjects.forEach(subject -> scene.send(scene.events(subject, 1, 10)));
        var second = scene.start();
        subjects.forEach(subject -> scene.send(scene.events(subject, 11, 20)));
        subjects.forEach(subject -> scene.awaitApplied(subject, 20));
        scene.stop(first);
        subjects.forEach(subject -> scene.send(scene.events(subject, 21, 30)));
        subjects.forEach(subject -> scene.awaitApplied(subject, 30));
        scene.start();
        scene.stop(second);
        subjects.forEach(subject -> scene.send(scene.events(subject, 31, 40)));

        subjects.forEach(subject -> scene.awaitApplied(subject, 40));
        scene.awaitAllAcknowledged();
        assertThat(scene.parkedKeys.list()).isEmpty();
    }

    @Test
    void a_former_owner_that_wakes_up_and_handles_its_record_changes_nothing() {
        var subject = Ids.random();
        var zombie = new Sleeper(scene.projection);
        scene.start(zombie, IMPATIENT);
        scene.send(scene.events(subject, 1, 3));
        zombie.awaitAsleep();

        scene.start(scene.projection, IMPATIENT);
        scene.awaitApplied(subject, 3);
        zombie.wake();
        scene.send(scene.events(subject, 4, 6));

        scene.awaitApplied(subject, 6);
        scene.awaitAllAcknowledged();
        assertThat(scene.parkedKeys.list()).isEmpty();
    }

    @Test
    void what_a_former_owner_parks_after_its_time_waits_for_an_operator_and_is_not_lost() {
        var subject = Ids.random();
        var events = scene.events(subject, 1, 5);
        var outdated = new AtomicBoolean(true);
        var zombie = new Sleeper(event -> {
            if (outdated.getAndSet(false)) {
                throw new UnprocessableRecordException("test-outdated");
            }
            return scene.projection.handle(event);
        });
        scene.start(zombie, IMPATIENT);
        scene.send(events.subList(0, 3));
        zombie.awaitAsleep();
        var owner = scene.start(scene.projection, IMPATIENT);
        scene.awaitApplied(subject, 3);
        zombie.wake();
        Scene.await().until(() -> !scene.parkedKeys.list().isEmpty());

        scene.stop(owner);
        scene.send(events.subList(3, 5));
        scene.awaitAllAcknowledged();
        scene.parkedKeys.requestReplay(scene.group, scene.topic, subject);

        scene.awaitApplied(subject, 5);
        Scene.await().until(() -> scene.parkedKeys.list().isEmpty());
    }

    /// Falls asleep over its first record.
    private static final class Sleeper implements EventHandler {
        private final EventHandler handler;
        private final AtomicBoolean first = new AtomicBoolean(true);
        private final CountDownLatch asleep = new CountDownLatch(1);
        private final CountDownLatch awake = new CountDownLatch(1);

        Sleeper(EventHandler handler) {
            this.handler = handler;
        }

        @Override
        public Effect handle(Envelope event) {
            if (first.getAndSet(false)) {
                asleep.countDown();
                try {
                    awake.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return handler.handle(event);
        }

        void awaitAsleep() {
            Scene.await().until(() -> asleep.getCount() == 0);
        }

        void wake() {
            awake.countDown();
        }
    }
}
