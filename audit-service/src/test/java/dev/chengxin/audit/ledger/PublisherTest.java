package dev.chengxin.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.mongo.MongoEntries;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.TilePath;
import dev.chengxin.tlog.TileStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private static final int FIRST = TilePath.FULL;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoDatabase database = TestMongo.embedded().freshDatabase();
    private final MongoEntries entries = new MongoEntries(database);
    private final MongoHeads heads = new MongoHeads(database);
    private final Forgetful tiles = new Forgetful(new MongoTiles(database));

    /// A store that does not show its tiles for a while.
    private static final class Forgetful implements TileStore {
        private final TileStore store;
        private boolean shows = true;

        Forgetful(TileStore store) {
            this.store = store;
        }

        @Override
        public void write(Map<TileId, byte[]> added) {
            store.write(added);
        }

        @Override
        public Optional<byte[]> read(TileId tile) {
            return shows ? store.read(tile) : Optional.empty();
        }

        @Override
        public void dropNarrower(List<TileId> kept) {
            store.dropNarrower(kept);
        }
    }

    private Publisher publisher(Head head) {
        var signer = NoteSigner.generate("test.local/ledger", RANDOM);
        return new Publisher(heads, entries, tiles, signer, Clock.systemUTC(), head.size());
    }

    private Head grown(Head before, int count) {
        var subject = Events.subject();
        var records = IntStream.rangeClosed(1, count)
                .mapToObj(sequence -> Events.read(Events.event(subject, sequence), sequence))
                .toList();
        var planned =
                new BatchPlanner(Salts.random(RANDOM), Clock.systemUTC()).plan(before.size(), records, new Known());
        assertThat(entries.write(1, planned)).isTrue();
        return before.after(List.of(), planned);
    }

    @Test
    void aTileThatIsNotShownIsLookedForAgain() {
        assertThat(heads.create(Head.first())).isTrue();
        var first = grown(Head.first(), FIRST);
        assertThat(publisher(first).publish(first, List.of())).isTrue();
        var second = grown(first.publishedWhole(), 40);
        tiles.shows = false;
        assertThatThrownBy(() -> publisher(second).publish(second, List.of()))
                .isNotInstanceOf(LedgerHaltException.class)
                .hasMessageContaining("is missing");
        tiles.shows = true;
        assertThat(publisher(second).publish(second, List.of())).isTrue();
        assertThat(heads.checkpoint().map(PublishedCheckpoint::size)).hasValue(second.size());
    }
}
