package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.event.Ids;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final Bson ONE_MORE = Updates.inc("count", 1);

    private final Scene scene = new Scene();
    private final MongoCollection<Document> documents = scene.database.getCollection("marked");
    private final String source = Ids.random();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_upsert_creates_changes_and_drops_repeats() {
        var first = scene.event(source, 1);
        var second = scene.event(source, 2);

        assertThat(upsert(first)).isEqualTo(Effect.APPLIED);
        assertThat(upsert(first)).isEqualTo(Effect.REPEATED);
        assertThat(upsert(second)).isEqualTo(Effect.APPLIED);
        assertThat(upsert(first)).isEqualTo(Effect.REPEATED);

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void events_of_different_sources_do_not_hide_each_other() {
        assertThat(upsert(scene.event(source, 5))).isEqualTo(Effect.APPLIED);
        assertThat(upsert(scene.event(Ids.random(), 1))).isEqualTo(Effect.APPLIED);

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void another_event_at_the_same_sequence_is_a_conflict() {
        upsert(scene.event(source, 1));

        assertThatThrownBy(() -> upsert(scene.event(source, 1)))
                .isInstanceOf(UnprocessableRecordException.class)
                .hasMessage("sequence-conflict");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void an_update_leaves_a_missing_document_missing() {
        var event = scene.event(source, 1);

        assertThat(Markers.of(event).update(documents, "d", ONE_MORE)).isEqualTo(Effect.IGNORED);
        assertThat(documents.countDocuments()).isZero();
        documents.insertOne(new Document("_id", "d").append("count", 0));
        assertThat(Markers.of(event).update(documents, "d", ONE_MORE)).isEqualTo(Effect.APPLIED);
        assertThat(Markers.of(event).update(documents, "d", ONE_MORE)).isEqualTo(Effect.REPEATED);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void events_that_create_one_document_at_the_same_moment_are_all_applied_once() throws Exception {
        var events = IntStream.range(0, 12)
                .mapToObj(number -> scene.event(Ids.random(), 1))
                .toList();
        try (var threads = Executors.newFixedThreadPool(12)) {
            var twice = IntStream.range(0, 24)
                    .<Callable<Effect>>mapToObj(number -> () -> upsert(events.get(number % 12)))
                    .toList();
            for (var result : threads.invokeAll(twice)) {
                assertThat(result.get()).isIn(Effect.APPLIED, Effect.REPEATED);
            }
        }

        assertThat(count()).isEqualTo(12);
    }

    @Test
    void a_subject_that_cannot_name_a_field_is_unprocessable() {
        var event = new Envelope(Ids.random(), "test", "thing.happened.v1", "a.b", "t", Map.of(), "{}");

        assertThatThrownBy(() -> Markers.of(event)).hasMessage("subject-malformed");
    }

    private Effect upsert(Envelope event) {
        return Markers.of(event).upsert(documents, "d", ONE_MORE);
    }

    private int count() {
        return Objects.requireNonNull(documents.find(Filters.eq("d")).first()).getInteger("count");
    }
}
