package dev.chengxin.audit.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.servicekit.test.Explain;
import dev.chengxin.servicekit.test.TestMongo;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No question that is asked of the entries looks at all of them.
class LedgerQueriesTest {
    private final MongoDatabase database = TestMongo.assumeReal().freshDatabase();

    static List<Audience> audiences() {
        return List.of(new Audience.Region("53"), new Audience.Region(""), new Audience.Insider());
    }

    @BeforeEach
    void fill() {
        new MongoEntries(database).prepare();
        database.getCollection(LedgerCollections.ENTRIES)
                .insertMany(LongStream.range(0, 2_000)
                        .mapToObj(i -> new Document("_id", i)
                                .append("key", "s" + i % 50 + ":" + i / 50)
                                .append("id", "i" + i)
                                .append("visibility", i % 7 == 0 ? "public" : "scoped")
                                .append("jurisdiction", "330106")
                                .append("event", "{}"))
                        .toList());
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    private Explain explain(Bson filter, @Nullable Bson sort, @Nullable Bson projection) {
        return Explain.find(database, LedgerCollections.ENTRIES, filter, sort, projection);
    }

    @Test
    void placesAreFoundInTheIndexAlone() {
        var plan = explain(EntryQueries.places(List.of("s1:1", "s1:2", "s40:3"), 1_500), null, MongoEntries.KNOWN);
        assertThat(plan.usesIndexForAll().indexes()).containsOnly("key_1__id_1_id_1");
        assertThat(plan.stages()).doesNotContain("FETCH");
    }

    @Test
    void anEventIsFoundInItsIndex() {
        var plan = explain(EntryQueries.ofEvent("i700", 1_500), Sorts.ascending("_id"), null);
        assertThat(plan.usesIndexForAll().indexes()).containsOnly("id_1__id_1");
    }

    @Test
    void theEntriesOfASubjectAreFoundInTheIndexOfPlaces() {
        var plan = explain(EntryQueries.ofSubject("s1", 3, 1_500), Sorts.ascending("key"), null);
        assertThat(plan.usesIndexForAll().indexes()).containsOnly("key_1__id_1_id_1");
    }

    @Test
    void alarmsAreFoundInTheirIndex() {
        var plan = explain(EntryQueries.alarms(0, 2_000), Sorts.ascending("alarmAt"), null);
        assertThat(plan.usesIndexForAll().indexes()).containsOnly("alarmAt_1");
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void theFeedReadsARangeOfIndices(Audience audience) {
        var plan = explain(EntryQueries.visible(100, 1_100, audience), Sorts.ascending("_id"), null);
        assertThat(plan.usesIndexForAll().indexes()).containsOnly("_id_");
    }

    @Test
    void whatIsPublicIsFoundInItsIndex() {
        var plan = explain(EntryQueries.visible(100, 1_100, new Audience.Anyone()), Sorts.ascending("_id"), null);
        assertThat(plan.usesIndexForAll().indexes()).containsOnly("visibility_1__id_1");
    }
}
