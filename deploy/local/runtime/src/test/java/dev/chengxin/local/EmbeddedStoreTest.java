package dev.chengxin.local;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    private static Path folder;

    private static EmbeddedStoreProcess store;
    private static MongoClient client;

    private MongoDatabase database;
    private MongoCollection<Document> documents;

    @BeforeAll
    static void start() {
        store = EmbeddedStoreProcess.start(EmbeddedStoreSettings.in(folder));
        client = MongoClients.create(store.uri("test") + "?uuidRepresentation=standard");
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void takeADatabase() {
        database = client.getDatabase("t" + UUID.randomUUID().toString().substring(0, 8));
        documents = database.getCollection("documents");
    }

    @Test
    void answers_hello_and_ping() {
        assertThat(database.runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsEntry("ok", 1.0);
        assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
    }

    @Test
    void changes_a_document_only_under_the_version_that_it_has() {
        documents.insertOne(new Document("_id", "a").append("version", 1));

        assertThat(documents
                        .updateOne(and(eq("_id", "a"), eq("version", 2)), set("state", "open"))
                        .getMatchedCount())
                .isZero();
        assertThat(documents
                        .updateOne(and(eq("_id", "a"), eq("version", 1)), inc("version", 1))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(documents.find(eq("_id", "a")).first()).containsEntry("version", 2);
    }

    @Test
    void refuses_a_second_document_under_a_unique_key() {
        documents.createIndex(ascending("order", "line"), new IndexOptions().unique(true));
        documents.insertOne(new Document("_id", 1).append("order", "o").append("line", 1));

        assertThatThrownBy(() -> documents.insertOne(new Document("_id", 1)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> documents.insertOne(
                        new Document("_id", 2).append("order", "o").append("line", 1)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        documents.insertOne(new Document("_id", 2).append("order", "o").append("line", 2));
        assertThatThrownBy(() -> documents.updateOne(eq("_id", 2), set("line", 1)))
                .isInstanceOfAny(MongoWriteException.class, DuplicateKeyException.class);
        assertThat(documents.find(and(eq("order", "o"), eq("line", 2), eq("other", null))))
                .containsExactly(new Document("_id", 2).append("order", "o").append("line", 2));
    }

    @Test
    void gives_documents_in_the_order_of_their_insertion_and_sorted() {
        documents.insertMany(IntStream.of(3, 1, 2)
                .mapToObj(i -> new Document("_id", i).append("rank", -i))
                .toList());

        assertThat(ids(documents.find())).containsExactly(3, 1, 2);
        assertThat(ids(documents.find().sort(ascending("rank")))).containsExactly(3, 2, 1);
        assertThat(ids(documents.find(in("_id", 1, 3)))).containsExactlyInAnyOrder(1, 3);
        assertThat(ids(documents.find(gte("_id", 2)).sort(ascending("_id")).limit(1)))
                .containsExactly(2);
        assertThat(ids(documents.find().batchSize(1))).hasSize(3);
        assertThat(documents.countDocuments(gte("_id", 2))).isEqualTo(2);
    }

    @Test
    void takes_a_lease_atomically() {
        FindOneAndUpdateOptions taking =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        assertThat(documents.findOneAndUpdate(eq("_id", "lease"), set("owner", "a"), taking))
                .containsEntry("owner", "a");
        assertThat(documents.findOneAndUpdate(
                        and(eq("_id", "lease"), eq("owner", "b")), set("owner", "c"), new FindOneAndUpdateOptions()))
                .isNull();
    }

    @Test
    void keeps_what_it_is_told_over_a_restart() {
        Document everything = new Document("_id", UUID.randomUUID())
                .append("text", "诚信")
                .append("number", 1L << 40)
                .append("decimal", Decimal128.parse("12.30"))
                .append("at", new Date(1_795_000_000_123L))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("nothing", null)
                .append("list", List.of(new Document("a", 1.5), true, "x"));
        documents.insertOne(everything);
        documents.createIndex(ascending("text"), new IndexOptions().unique(true));
        database.getCollection("gone").insertOne(new Document("_id", 1));
        database.getCollection("gone").drop();
        MongoCollection<Document> removed = database.getCollection("removed");
        removed.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        removed.deleteOne(eq("_id", 1));
        client.getDatabase("dropped").getCollection("x").insertOne(new Document("_id", 1));
        client.getDatabase("dropped").drop();

        store.stop();
        store.restart();

        assertThat(documents.find().first()).isEqualTo(everything);
        assertThat(ids(removed.find())).containsExactly(2);
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("documents", "removed");
        assertThat(client.listDatabaseNames()).contains(database.getName()).doesNotContain("dropped");
        assertThatThrownBy(() -> documents.insertOne(new Document("text", "诚信")))
                .hasMessageContaining("E11000");
    }

    @Test
    void writes_in_bulk_and_says_which_one_failed() {
        documents.updateOne(eq("_id", 1), set("state", "x"), new UpdateOptions().upsert(true));
        List<Document> batch = List.of(new Document("_id", 0), new Document("_id", 1), new Document("_id", 2));
        assertThatThrownBy(() -> documents.insertMany(batch))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteErrors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1)));
        assertThat(ids(documents.find())).containsExactlyInAnyOrder(0, 1);
    }

    private static List<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }
}
