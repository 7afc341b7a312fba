package dev.chengxin.product.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatientLookupTest {
    private static final String ID = "0190b3e4-0000-7000-8000-0000000000a1";
    private static final KnownParty STREAMER = new KnownParty(Noun.STREAMER, ID, "652901", "o", null);

    private final Heard heard = new Heard();

    private static final class Heard implements KnownParties {
        private final Map<String, KnownParty> parties = new ConcurrentHashMap<>();
        private final CountDownLatch looked = new CountDownLatch(1);

        @Override
        public Optional<KnownParty> find(Noun noun, String id) {
            looked.countDown();
            return Optional.ofNullable(parties.get(noun + id));
        }

        @Override
        public boolean learn(KnownParty party, Envelope cause) {
            throw new UnsupportedOperationException();
        }

        void hear(KnownParty party) {
            parties.put(party.noun() + party.id(), party);
        }
    }

    @Test
    void whatBecomesKnownMeanwhileIsFound() throws Exception {
        var lookup = new PatientLookup(heard, Duration.ofSeconds(20), 1);

        var found = CompletableFuture.supplyAsync(() -> lookup.streamer(ID));
        heard.looked.await();
        heard.hear(STREAMER);

        assertThat(found.get()).contains(STREAMER);
    }

    @Test
    void patienceEnds() {
        assertThat(new PatientLookup(heard, Duration.ofMillis(50), 1).streamer(ID))
                .isEmpty();
    }

    @Test
    void whoeverFindsNoPlaceDoesNotWait() {
        long begin = System.nanoTime();

        assertThat(new PatientLookup(heard, Duration.ofMinutes(1), 0).streamer(ID))
                .isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aStreamerIsAnOperatorOnlyOfHerOwnRoom() {
        var lookup = new PatientLookup(heard, Duration.ZERO, 1);
        heard.hear(STREAMER);

        assertThat(lookup.operator(ID)).isEmpty();
        var self = new KnownParty(Noun.STREAMER, ID, "652901", ID, "account");
        heard.hear(self);
        assertThat(lookup.operator(ID)).contains(self);
    }
}
