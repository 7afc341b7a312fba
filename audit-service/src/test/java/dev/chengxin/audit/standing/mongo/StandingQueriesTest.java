package dev.chengxin.audit.standing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.standing.Dossiers.Place;
import dev.chengxin.audit.standing.Dossiers.Selection;
import dev.chengxin.score.Grade;
import dev.chengxin.score.PartyKind;
import dev.chengxin.servicekit.test.Explain;
import dev.chengxin.servicekit.test.TestMongo;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No list of standings looks at all of them or is sorted in memory.
class StandingQueriesTest {
    private final MongoDatabase database = TestMongo.assumeReal().freshDatabase();

    record Question(Selection selection, Audience audience, String index) {}

    static List<Question> questions() {
        var place = new Place(7_000, "p5");
        return List.of(
                new Question(new Selection(null, null, null), new Audience.Insider(), "state.index_1"),
                new Question(new Selection(null, null, place), new Audience.Region(""), "state.index_1"),
                new Question(new Selection(null, Grade.D, place), new Audience.Insider(), "state.grade_1"),
                new Question(new Selection(PartyKind.OPERATOR, null, place), new Audience.Insider(), "state.kind_1"),
                new Question(new Selection(null, null, place), new Audience.Region("53"), "indexed.regions_1"));
    }

    @BeforeEach
    void fill() {
        new StandingBench(database).close();
        database.getCollection("standings")
                .insertMany(IntStream.range(0, 2_000)
                        .mapToObj(i -> new Document("_id", "s" + i)
                                .append(
                                        "state",
                                        new Document("index", i * 5)
                                                .append("partyId", "p" + i)
                                                .append("kind", i % 50 == 0 ? "operator" : "streamer")
                                                .append("grade", i < 200 ? "d" : "a"))
                                .append("indexed", new Document("regions", List.of("3", i % 9 == 0 ? "53" : "33"))))
                        .toList());
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyListHasItsIndex(Question question) {
        var filter = MongoDossiers.query(question.selection(), question.audience());
        var plan = Explain.find(database, "standings", filter, MongoDossiers.ORDER, null);

        assertThat(plan.usesIndexForAll().indexes()).allMatch(index -> index.startsWith(question.index()));
    }
}
