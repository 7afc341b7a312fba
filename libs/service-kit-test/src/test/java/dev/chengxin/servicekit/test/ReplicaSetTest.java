package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.chengxin.local.MongodProcess;
import dev.chengxin.local.MongodReplicaSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ReplicaSetTest {

    @Test
    void goes_on_when_its_primary_is_killed() {
        try (MongodReplicaSet set = TestMongo.replicaSetOfThree();
                MongoClient client = MongoClients.create(set.uri("test") + "&w=majority&journal=true")) {
            MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
            documents.insertOne(new Document("_id", "before"));
            MongodProcess primary = set.awaitPrimary();

            primary.kill();
            documents.insertOne(new Document("_id", "after"));

            assertThat(set.awaitPrimary().pid()).isNotEqualTo(primary.pid());
            assertThat(documents.countDocuments()).isEqualTo(2);
        }
    }
}
