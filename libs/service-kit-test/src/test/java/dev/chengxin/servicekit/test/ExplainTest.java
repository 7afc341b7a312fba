package dev.chengxin.servicekit.test;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private MongoDatabase database;

    @BeforeEach
    void fill() {
        database = TestMongo.assumeReal().freshDatabase();
        database.getCollection("cases").createIndex(ascending("state", "due"));
        database.getCollection("cases").insertOne(new Document("state", "open").append("due", 1));
    }

    @Test
    void accepts_an_index_that_filters_and_sorts() {
        Explain plan = Explain.find(database, "cases", eq("state", "open"), ascending("due"), null)
                .usesIndexForAll();

        assertThat(plan.indexes()).containsExactly("state_1_due_1");
        Explain.update(database, "cases", eq("state", "open"), set("state", "closed"))
                .usesIndex();
    }

    @Test
    void refuses_a_sort_in_memory_unless_it_is_allowed() {
        Explain plan = Explain.find(database, "cases", eq("state", "open"), ascending("other"), eq("_id", 1));

        plan.usesIndex();
        assertThatThrownBy(plan::usesIndexForAll)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SORT");
    }

    @Test
    void refuses_a_look_at_every_document() {
        Explain plan = Explain.find(database, "cases", eq("other", 1), null, null);

        assertThatThrownBy(plan::usesIndex).isInstanceOf(AssertionError.class).hasMessageContaining("COLLSCAN");
    }
}
