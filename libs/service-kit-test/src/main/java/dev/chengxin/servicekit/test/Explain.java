package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// What a real MongoDB server says about how it answers a query. The embedded store cannot explain: a test that
/// uses this begins with [TestMongo#assumeReal].
///
/// @param plan the winning plan
public record Explain(Document plan) {

    private static final String STAGE = "stage";

    /// The plan of a find without a hint.
    public static Explain find(
            MongoDatabase database, String collection, Bson filter, @Nullable Bson sort, @Nullable Bson projection) {
        Document find = new Document("find", collection).append("filter", asDocument(database, filter));
        if (sort != null) {
            find.append("sort", asDocument(database, sort));
        }
        if (projection != null) {
            find.append("projection", asDocument(database, projection));
        }
        return of(database, find);
    }

    /// The plan of an update of one document.
    public static Explain update(MongoDatabase database, String collection, Bson filter, Bson update) {
        Document statement = new Document("q", asDocument(database, filter)).append("u", asDocument(database, update));
        return of(database, new Document("update", collection).append("updates", List.of(statement)));
    }

    private static Explain of(MongoDatabase database, Document command) {
        Document answer = database.runCommand(new Document("explain", command).append("verbosity", "queryPlanner"));
        Document planner = Objects.requireNonNull(answer.get("queryPlanner", Document.class));
        return new Explain(Objects.requireNonNull(planner.get("winningPlan", Document.class)));
    }

    private static BsonDocument asDocument(MongoDatabase database, Bson bson) {
        return bson.toBsonDocument(BsonDocument.class, database.getCodecRegistry());
    }

    /// The names of all stages of the plan, the outermost first.
    public List<String> stages() {
        List<String> names = new ArrayList<>();
        collect(plan.toBsonDocument(), STAGE, names);
        return names;
    }

    /// The names of the indexes that the plan uses.
    public List<String> indexes() {
        List<String> names = new ArrayList<>();
        collect(plan.toBsonDocument(), "indexName", names);
        return names;
    }

    /// Asserts that the plan neither looks at every document nor sorts in memory.
    public Explain usesIndexForAll() {
        usesIndex();
        assertThat(stages())
                .as("a plan that sorts in memory: %s", plan.toJson())
                .doesNotContain("SORT");
        return this;
    }

    /// Asserts that the plan does not look at every document; it may sort in memory what it has found.
    public Explain usesIndex() {
        assertThat(stages())
                .as("a plan that looks at every document: %s", plan.toJson())
                .isNotEmpty()
                .doesNotContain("COLLSCAN");
        return this;
    }

    private static void collect(BsonValue value, String field, List<String> names) {
        if (value.isDocument()) {
            BsonDocument document = value.asDocument();
            if (document.isString(field)) {
                names.add(document.getString(field).getValue());
            }
            document.values().forEach(inner -> collect(inner, field, names));
        } else if (value.isArray()) {
            value.asArray().forEach(inner -> collect(inner, field, names));
        }
    }
}
