package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.product.World.Offered;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestKafka;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// Everything that was ever published comes again, and changes nothing.
class ReplayTest extends RunningService {
    private static final List<String> COLLECTIONS = List.of(
            "producers",
            "batches",
            "certificates",
            "products",
            "order-counts",
            "sales-reports",
            "grounds",
            "prices",
            "known-parties");

    private record Group(String name, String topic) {}

    private static final List<Group> GROUPS = List.of(
            new Group("product-references", Topics.STREAMER_EVENTS),
            new Group("product-listings", Topics.STREAMER_EVENTS),
            new Group("product-listings", Topics.PRODUCT_EVENTS),
            new Group("product-prices", Topics.PRODUCT_EVENTS));

    @Test
    void aReplayOfEveryTopicChangesNothing() {
        var world = new World(api());
        Offered goods = world.offered(World.account());
        String measure = World.measure(goods.streamer(), goods.operator(), true);
        String running = World.measure(null, goods.operator(), true);
        String certificate = goods.certificate().id();
        world.step(World.CERTIFICATES, certificate, "/suspension", Map.of("reason", "investigation"));
        world.step(World.CERTIFICATES, certificate, "/reinstatement", Map.of());
        World.lifted(measure, goods.streamer(), goods.operator());
        Await.await().until(ReplayTest::isQuiet);
        // Offered after a measure was lifted and while another runs: it holds what those events said.
        String later =
                world.product(goods.account(), goods.producer(), List.of(goods.batch()), List.of(), goods.streamer());
        world.step(World.BATCHES, goods.batch(), "/failure", Map.of("reason", "recall"));
        Await.await().until(ReplayTest::isQuiet);
        Map<String, Document> before = documents();
        assertThat(before.getOrDefault("products/" + later, new Document()).toJson())
                .contains(running, goods.batch(), measure);

        sendAgain(Topics.STREAMER_EVENTS);
        sendAgain(Topics.PRODUCT_EVENTS);

        Await.await().until(ReplayTest::isQuiet);
        assertThat(documents()).isEqualTo(before);
    }

    private static void sendAgain(String topic) {
        for (var record : TestKafka.shared().records(topic)) {
            TestKafka.shared()
                    .produce(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
        }
    }

    private static boolean isQuiet() {
        var waiting = new Document("outbox.0", new Document("$exists", true));
        return COLLECTIONS.stream()
                        .allMatch(name -> database().getCollection(name).countDocuments(waiting) == 0)
                && GROUPS.stream().allMatch(group -> TestKafka.shared().lag(group.name(), group.topic()) == 0);
    }

    private static Map<String, Document> documents() {
        var all = new TreeMap<String, Document>();
        for (String collection : COLLECTIONS) {
            database().getCollection(collection).find().forEach(document -> {
                document.remove("outbox");
                document.remove("pendingSince");
                all.put(collection + "/" + document.getString("_id"), document);
            });
        }
        return all;
    }
}
