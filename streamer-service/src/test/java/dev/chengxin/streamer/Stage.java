package dev.chengxin.streamer;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.ProductEvent.BatchCertified;
import dev.chengxin.contracts.ProductEvent.BatchDeclared;
import dev.chengxin.contracts.ProductEvent.ProducerRegistered;
import dev.chengxin.contracts.ProductEvent.ProductListed;
import dev.chengxin.contracts.ProductEvent.ProductPriced;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.ShiftedClock;
import dev.chengxin.servicekit.test.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A farmer who may go on air, with goods of her own, and the livestreams that she plans.
final class Stage {
    static final String SESSIONS = "/api/v1/sessions";
    private static final AtomicInteger STAGES = new AtomicInteger();

    final String owner = "farmer-on-stage-" + STAGES.incrementAndGet() + "~streamer";
    final String producerId = Ids.random();
    final String batchId = Ids.random();
    final String productId = Ids.random();
    final String streamerId;
    private final Api api;
    private final ShiftedClock clock;

    /// Before product-service has told of any goods.
    Stage(Api api, ShiftedClock clock) {
        this.api = api;
        this.clock = clock;
        String path = api.as(owner)
                .post(
                        "/api/v1/streamers",
                        Map.of(
                                "selfOperated",
                                true,
                                "region",
                                "530129",
                                "name",
                                "示例主播",
                                "idNumber",
                                RegistrationTest.idNumber()))
                .expect(201)
                .header("Location");
        streamerId = path.substring(path.lastIndexOf('/') + 1);
        command(Api.MODERATOR, path, "/verification", null).expect(200);
        var training = Map.of("course", "livestream-basics", "passedAt", text(now().minus(Duration.ofDays(1))));
        command(Api.PLATFORM, path, "/trainings", EventJson.mapper().writeValueAsString(training))
                .expect(200);
        command(Api.MODERATOR, path, "/admission", null).expect(200);
    }

    /// Apples that she grew, with their conformity certificate.
    static Stage ready(Api api, ShiftedClock clock) {
        var stage = new Stage(api, clock);
        stage.tellOfGoods("farmer", true);
        return stage;
    }

    void tellOfGoods(String producerKind, boolean certified) {
        Told.tell(producerId, new ProducerRegistered(producerKind, null, "530129"));
        Told.tell(batchId, new BatchDeclared(producerId, "fruit", true, "530129", 500_000, null));
        if (certified) {
            Told.tell(batchId, new BatchCertified(producerId, "self-tested", now()));
        }
        Told.tell(productId, new ProductPriced(producerId, streamerId, streamerId, 3_990, now()));
        Told.tell(
                productId,
                new ProductListed(producerId, streamerId, streamerId, List.of(batchId), List.of(), 3_990, "530129"));
    }

    Map<String, Object> plan() {
        return new HashMap<>(Map.of(
                "streamerId",
                streamerId,
                "title",
                "高原苹果产地直播",
                "plannedStart",
                text(now().plus(Duration.ofHours(1))),
                "productIds",
                List.of(productId)));
    }

    Map<String, Object> planWith(String field, Object value) {
        var plan = plan();
        plan.put(field, value);
        return plan;
    }

    /// The id of a livestream that is planned.
    String planned() {
        return api.as(owner).post(SESSIONS, plan()).expect(201).at("/id");
    }

    String cleared() {
        String id = planned();
        command(Api.MODERATOR, SESSIONS + "/" + id, "/clearance", null).expect(200);
        return id;
    }

    String live() {
        String id = cleared();
        command(owner, SESSIONS + "/" + id, "/start", null).expect(200);
        return id;
    }

    /// Ends a livestream and waits until its segments are committed to.
    Answer ended(String id) {
        command(owner, SESSIONS + "/" + id, "/end", null).expect(200);
        patiently().until(() -> session(id).at("/status/code").equals("ended"));
        return session(id);
    }

    Answer session(String id) {
        return api.as(Api.MODERATOR).get(SESSIONS + "/" + id).expect(200);
    }

    /// Commands on the version that is there now.
    Answer command(String token, String path, String command, @Nullable String body) {
        long version = api.as(Api.MODERATOR).get(path).expect(200).version();
        return api.as(token).seen(version).post(path + command, body);
    }

    Answer sendSegments(String id, String... segments) {
        return api.as(Api.PLATFORM)
                .post(SESSIONS + "/" + id + "/segments", "{\"segments\": [%s]}".formatted(String.join(", ", segments)));
    }

    static String speech(int number, String text) {
        return """
                {"number": %d, "kind": "speech", "startMs": %d, "endMs": %d, "text": "%s", "confidence": 90}""".formatted(number, number * 4_000, number * 4_000 + 3_500, text);
    }

    JsonNode segments(String id) {
        return api.as(Api.MODERATOR)
                .get(SESSIONS + "/" + id + "/segments?limit=200")
                .expect(200)
                .json()
                .at("/items");
    }

    void awaitSegments(String id, int count) {
        patiently().until(() -> segments(id).size() == count);
    }

    /// Consumers that just begin to share partitions take a while.
    private static ConditionFactory patiently() {
        return Await.await().atMost(Duration.ofSeconds(30));
    }

    /// What the platform is asked to do with a livestream.
    static List<ConsumerRecord<String, byte[]>> commands(String id) {
        return TestKafka.shared().records(Topics.SESSION_COMMANDS).stream()
                .filter(command -> id.equals(command.key()))
                .toList();
    }

    static String idOf(ConsumerRecord<String, byte[]> command) {
        return EnvelopeRecords.fromRecord(command).id();
    }

    Instant now() {
        return clock.instant();
    }

    static String text(Instant instant) {
        return EventJson.text(instant);
    }
}
