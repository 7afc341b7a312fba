package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreStartsTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://a:1, mongodb://a:1/x",
        "mongodb://a:1/, mongodb://a:1/x",
        "mongodb://a:1/db, mongodb://a:1/x",
        "mongodb://a:1/db?replicaSet=r, mongodb://a:1/x?replicaSet=r",
        "mongodb://a:1/?replicaSet=r, mongodb://a:1/x?replicaSet=r",
    })
    void takes_another_database_at_a_given_address(String given, String expected) {
        assertThat(StoreStarts.within(given, "x")).isEqualTo(expected);
    }

    @Test
    void a_store_of_its_own_can_be_killed_and_started_again() {
        try (KillableStore store = TestMongo.ownEmbedded();
                MongoClient client = MongoClients.create(store.uri("own"))) {
            MongoCollection<Document> documents = client.getDatabase("own").getCollection("documents");
            documents.insertOne(new Document("_id", 1));
            store.kill();
            store.restart();
            assertThat(documents.countDocuments()).isEqualTo(1);
        }
    }
}
