package dev.chengxin.local.embedded;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import dev.chengxin.local.EmbeddedStoreProcess;
import dev.chengxin.local.EmbeddedStoreSettings;
import dev.chengxin.local.ProcessFailure;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the embedded store does not start, and what it says then.
class RefusalTest {

    @TempDir
    private Path folder;

    @Test
    void refuses_a_folder_that_another_store_uses() {
        try (EmbeddedStoreProcess first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(ProcessFailure.class)
                    .hasMessageContaining("is another store running on it?");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void refuses_documents_that_break_a_unique_index() {
        fill();
        DocumentFile file = DocumentFile.open(folder.resolve("store.mv"));
        file.add(
                "test.documents",
                DocumentBytes.encode(new de.bwaldvogel.mongo.bson.Document("_id", 2).append("name", "taken")));
        file.close();

        assertThatThrownBy(this::start)
                .isInstanceOf(ProcessFailure.class)
                .hasMessageContaining("A unique index does not fit the documents in ")
                .hasMessageContaining("test.documents");
    }

    private void fill() {
        try (EmbeddedStoreProcess store = start();
                MongoClient client = MongoClients.create(store.uri("test"))) {
            MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
            documents.createIndex(ascending("name"), new IndexOptions().unique(true));
            documents.insertOne(new Document("_id", 1).append("name", "taken"));
        }
    }

    private EmbeddedStoreProcess start() {
        return EmbeddedStoreProcess.start(EmbeddedStoreSettings.in(folder));
    }
}
