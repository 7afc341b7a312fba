package dev.chengxin.complaint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.test.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientLookupTest {
    private static final Subject STREAMER = new Subject(Noun.STREAMER, "s");
    private static final Subject PRODUCT = new Subject(Noun.PRODUCT, "p");
    private static final Subject BATCH = new Subject(Noun.BATCH, "b");

    private final Memory known = new Memory();

    @Test
    void allSubjectsShareOneWait() {
        var lookup = new PatientLookup(known, Duration.ofMillis(400), 1);
        long begin = System.nanoTime();

        Map<Subject, KnownSubject> found = lookup.find(List.of(STREAMER, PRODUCT, BATCH));

        assertThat(found).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(800));
        assertThat(known.looks.get()).isLessThanOrEqualTo(3 * 6);
    }

    @Test
    void whatBecomesKnownMeanwhileIsFound() {
        var lookup = new PatientLookup(known, Duration.ofMinutes(1), 1);
        var waiting = CompletableFuture.supplyAsync(() -> lookup.find(List.of(STREAMER, PRODUCT)));
        Await.await().until(() -> known.looks.get() >= 2);

        known.put(STREAMER);
        known.put(PRODUCT);

        assertThat(waiting.join()).containsOnlyKeys(STREAMER, PRODUCT);
    }

    @Test
    void whoFindsAllPlacesTakenLooksOnce() {
        var lookup = new PatientLookup(known, Duration.ofMinutes(1), 1);
        var waiting = CompletableFuture.supplyAsync(() -> lookup.find(List.of(STREAMER)));
        Await.await().until(() -> known.looks.get() >= 2);

        assertThat(lookup.find(List.of(BATCH))).isEmpty();
        assertThat(waiting).isNotDone();

        known.put(STREAMER);
        assertThat(waiting.join()).containsOnlyKeys(STREAMER);
    }

    private static final class Memory implements KnownSubjects {
        private final Map<Subject, KnownSubject> subjects = new ConcurrentHashMap<>();
        private final AtomicInteger looks = new AtomicInteger();

        void put(Subject subject) {
            subjects.put(subject, new KnownSubject(subject, "330106", null, null));
        }

        @Override
        public Optional<KnownSubject> find(Subject subject) {
            looks.incrementAndGet();
            return Optional.ofNullable(subjects.get(subject));
        }

        @Override
        public boolean learn(KnownSubject subject, Envelope cause) {
            throw new UnsupportedOperationException();
        }
    }
}
