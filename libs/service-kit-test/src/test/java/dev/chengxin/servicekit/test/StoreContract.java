package dev.chengxin.servicekit.test;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The subset of MongoDB that the platform uses, held by the real server and by the embedded store alike.
abstract class StoreContract {

    private MongoDatabase database;
    private MongoCollection<Document> documents;

    abstract TestMongo store();

    @BeforeEach
    void takeADatabase() {
        database = store().freshDatabase();
        documents = database.getCollection("documents");
    }

    @Test
    void says_hello() {
        assertThat(database.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
    }

    @Test
    void keeps_documents_as_they_are() {
        Document document = new Document("_id", "a")
                .append("text", "诚信")
                .append("number", 1L << 40)
                .append("at", new Date(1_795_000_000_123L))
                .append("bytes", new Binary(new byte[] {0, 1, 2}))
                .append("nothing", null)
                .append("list", List.of(new Document("a", 1.5), true, "x"));
        documents.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).insertOne(document);

        assertThat(documents.find(eq("_id", "a")).first()).isEqualTo(document);
    }

    @Test
    void changes_a_document_only_under_its_version() {
        documents.insertOne(new Document("_id", "a").append("version", 1).append("outbox", List.of()));
        var change = combine(set("state", "open"), inc("version", 1), push("outbox", new Document("id", "e1")));

        assertThat(documents
                        .updateOne(and(eq("_id", "a"), eq("version", 0)), change)
                        .getMatchedCount())
                .isZero();
        assertThat(documents
                        .updateOne(and(eq("_id", "a"), eq("version", 1)), change)
                        .getModifiedCount())
                .isEqualTo(1);
        documents.updateOne(eq("_id", "a"), combine(pull("outbox", new Document("id", "e1")), unset("state")));

        assertThat(documents.find(eq("_id", "a")).first())
                .isEqualTo(new Document("_id", "a").append("version", 2).append("outbox", List.of()));
    }

    @Test
    void refuses_a_second_document_of_a_unique_key_and_keeps_the_first() {
        documents.createIndex(ascending("source", "id"), new IndexOptions().unique(true));
        documents.insertOne(new Document("source", "a").append("id", 1).append("first", true));

        assertThatThrownBy(() -> documents.insertOne(new Document("source", "a").append("id", 1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        documents.insertOne(new Document("source", "a").append("id", 2));
        assertThat(documents.find(and(eq("source", "a"), eq("id", 1))).first()).containsEntry("first", true);
    }

    @Test
    void upserts_once() {
        var upsert = combine(inc("seen", 1), setOnInsert("first", "now"));
        documents.updateOne(eq("_id", "a"), upsert, new UpdateOptions().upsert(true));
        documents.updateOne(eq("_id", "a"), upsert, new UpdateOptions().upsert(true));

        assertThat(documents.find())
                .containsExactly(new Document("_id", "a").append("seen", 2).append("first", "now"));
    }

    @Test
    void takes_a_lease_from_whoever_let_it_expire() {
        documents.insertOne(new Document("_id", "lease").append("owner", "a").append("until", new Date(100)));
        var taking = combine(set("owner", "b"), set("until", new Date(200)));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        assertThat(documents.findOneAndUpdate(and(eq("_id", "lease"), lte("until", new Date(99))), taking, after))
                .isNull();
        assertThat(documents.findOneAndUpdate(and(eq("_id", "lease"), lte("until", new Date(100))), taking, after))
                .containsEntry("owner", "b");
    }

    @Test
    void pages_in_an_order() {
        documents.createIndex(ascending("state", "due"));
        documents.insertMany(IntStream.range(0, 20)
                .mapToObj(i -> new Document("_id", i)
                        .append("state", i % 2 == 0 ? "open" : "closed")
                        .append("due", -i))
                .toList());

        List<Integer> ids = new ArrayList<>();
        documents
                .find(and(eq("state", "open"), gt("due", -15)))
                .sort(ascending("due"))
                .limit(3)
                .forEach(document -> ids.add(document.getInteger("_id")));
        assertThat(ids).containsExactly(14, 12, 10);
        assertThat(documents.find().sort(descending("_id")).batchSize(3)).hasSize(20);
        assertThat(documents.countDocuments(eq("state", "open"))).isEqualTo(10);
    }

    @Test
    void counts_by_group() {
        documents.insertMany(List.of(
                new Document("kind", "a").append("n", 1),
                new Document("kind", "b").append("n", 2),
                new Document("kind", "a").append("n", 3)));

        Map<String, Integer> sums = new HashMap<>();
        documents
                .aggregate(List.of(
                        new Document("$match", new Document("n", new Document("$gte", 1))),
                        new Document("$group", new Document("_id", "$kind").append("sum", new Document("$sum", "$n")))))
                .forEach(group -> sums.put(group.getString("_id"), group.getInteger("sum")));

        assertThat(sums).isEqualTo(Map.of("a", 4, "b", 2));
    }
}
