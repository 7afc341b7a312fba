package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.TestKafka;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What tests over HTTP create, as clients do, and what they let streamer-service tell.
public final class World {
    public static final String PRODUCERS = "/api/v1/producers";
    public static final String BATCHES = "/api/v1/batches";
    public static final String CERTIFICATES = "/api/v1/certificates";
    public static final String PRODUCTS = "/api/v1/products";

    private static final AtomicLong SERIAL = new AtomicLong(20_000);

    private final Api api;

    public World(Api api) {
        this.api = api;
    }

    /// A producer's account that nobody else uses.
    public static String account() {
        return "p" + Ids.random() + "~producer";
    }

    public String farmer(String account) {
        return id(api.as(account)
                .post(PRODUCERS, Map.of("kind", "farmer", "name", "张三", "region", "652901", "phone", "13800001111")));
    }

    public String cooperative(String account) {
        return id(api.as(account)
                .post(
                        PRODUCERS,
                        Map.of(
                                "kind", "cooperative",
                                "name", "果乡种植农民专业合作社",
                                "region", "652901",
                                "creditCode", CreditCodes.next())));
    }

    /// Apples from Aksu.
    public String batch(String account, String producerId) {
        return id(api.as(account).post(BATCHES, batchBody(producerId, "fruit", "652901")));
    }

    public static Map<String, Object> batchBody(String producerId, String category, String origin) {
        return Map.of(
                "producerId", producerId,
                "category", category,
                "name", "红富士苹果",
                "quantityGrams", 2_000_000,
                "originRegion", origin);
    }

    public String application(String account, String producerId) {
        return id(api.as(account)
                .post(
                        CERTIFICATES,
                        Map.of(
                                "producerId", producerId,
                                "scheme", "geographical-indication",
                                "category", "fruit",
                                "originRegion", "652900")));
    }

    /// A geographical indication of Aksu that is valid.
    public Certificate certificate(String account, String producerId) {
        String id = application(account, producerId);
        String number = number();
        step(CERTIFICATES, id, "/examination", Map.of("passed", true));
        step(
                CERTIFICATES,
                id,
                "/issue",
                Map.of("number", number, "validFrom", "2026-09-01", "validUntil", "2029-08-31"));
        return new Certificate(id, number);
    }

    /// A number of a geographical indication that nobody has.
    public static String number() {
        return "AGI" + SERIAL.incrementAndGet();
    }

    public record Certificate(String id, String number) {}

    /// An operator that streamer-service has registered, and that this service knows by now.
    public String operator() {
        String id = Ids.random();
        tell("operator.registered.v1", id, 1, "{\"kind\": \"company\", \"region\": \"652901\"}");
        return id;
    }

    /// An operator that an account has registered in its own name; who it is shows in what the account does here.
    public String operatorOf(String account) {
        String farmer = farmer(account.replace("~operator", "~producer"));
        String pseudonym = Await.await()
                .until(() -> Events.of(Topics.PRODUCT_EVENTS, farmer), events -> !events.isEmpty())
                .getFirst()
                .extension(Envelope.ACTOR)
                .orElseThrow();
        String id = Ids.random();
        tell("operator.registered.v1", id, 1, "{\"kind\": \"company\", \"region\": \"652901\"}", pseudonym, "operator");
        return id;
    }

    /// A streamer of an operator.
    public String streamer(String operatorId) {
        String id = Ids.random();
        tell(
                "streamer.registered.v1",
                id,
                1,
                "{\"operatorId\": \"%s\", \"selfOperated\": %s}".formatted(operatorId, operatorId.equals(id)));
        return id;
    }

    /// Goods with all that they need.
    public Offered offered(String account) {
        String producer = farmer(account);
        String batch = batch(account, producer);
        Certificate certificate = certificate(account, producer);
        String operator = operator();
        String streamer = streamer(operator);
        String product = product(account, producer, List.of(batch), List.of(certificate.id()), streamer);
        return new Offered(account, producer, batch, certificate, operator, streamer, product);
    }

    public record Offered(
            String account,
            String producer,
            String batch,
            Certificate certificate,
            String operator,
            String streamer,
            String product) {}

    public String product(
            String account,
            String producerId,
            List<String> batchIds,
            List<String> certificateIds,
            @Nullable String streamerId) {
        return id(api.as(account).post(PRODUCTS, productBody(producerId, batchIds, certificateIds, streamerId)));
    }

    public static Map<String, Object> productBody(
            String producerId, List<String> batchIds, List<String> certificateIds, @Nullable String streamerId) {
        var body = new HashMap<String, Object>(Map.of(
                "producerId",
                producerId,
                "batchIds",
                batchIds,
                "certificateIds",
                certificateIds,
                "name",
                "红富士苹果 5 斤装",
                "priceFen",
                2_990,
                "unit",
                "box"));
        if (streamerId != null) {
            body.put("streamerId", streamerId);
        }
        return body;
    }

    /// A moderator's command on the object as it is now.
    public Answer step(String collection, String id, String step, @Nullable Map<String, ?> body) {
        return step(Api.MODERATOR, collection, id, step, body).expect(200);
    }

    /// Anybody's command on the object as it is now, whatever becomes of it.
    public Answer step(String account, String collection, String id, String step, @Nullable Map<String, ?> body) {
        String path = collection + "/" + id;
        Api seen = api.as(account).seen(api.as(Api.MODERATOR).get(path).version());
        return body == null ? seen.post(path + step, (String) null) : seen.post(path + step, body);
    }

    public Answer read(String collection, String id) {
        return api.as(Api.MODERATOR).get(collection + "/" + id).expect(200);
    }

    /// Lets a measure against a streamer, or all of an operator's, take effect.
    public static String measure(@Nullable String streamerId, String operatorId, boolean blocksListings) {
        String id = Ids.random();
        applied(id, streamerId, operatorId, blocksListings);
        return id;
    }

    public static Envelope applied(String id, @Nullable String streamerId, String operatorId, boolean blocksListings) {
        return tell("measure.applied.v1", id, 3, """
                {"kind": "suspension", %s"operatorId": "%s", "violationIds": [], "from": "2026-11-23T02:00:00.000Z",
                 "blocksListings": %s, "approvals": 1, "statementHash": "%s", "reportedTo": "county"}""".formatted(
                        named(streamerId), operatorId, blocksListings, "0".repeat(64)));
    }

    public static Envelope lifted(String id, @Nullable String streamerId, String operatorId) {
        return tell(
                "measure.lifted.v1",
                id,
                4,
                "{\"kind\": \"suspension\", %s\"operatorId\": \"%s\", \"reason\": \"expired\"}"
                        .formatted(named(streamerId), operatorId));
    }

    private static String named(@Nullable String id) {
        return id == null ? "" : "\"streamerId\": \"" + id + "\", ";
    }

    /// Publishes an event of streamer-service.
    public static Envelope tell(String type, String subject, long sequence, String data) {
        return tell(type, subject, sequence, data, "test", "moderator");
    }

    private static Envelope tell(String type, String subject, long sequence, String data, String actor, String role) {
        var event = new Envelope(
                Ids.random(),
                "streamer-service",
                type,
                subject,
                EventJson.text(Instant.now()),
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(sequence),
                        Envelope.PARTITION_KEY,
                        subject,
                        Envelope.ACTOR,
                        actor,
                        Envelope.ACTOR_ROLE,
                        role,
                        Envelope.JURISDICTION,
                        "652901",
                        Envelope.CORRELATION_ID,
                        Ids.random()),
                data);
        TestKafka.shared().produce(EnvelopeRecords.toRecord(Topics.STREAMER_EVENTS, event));
        return event;
    }

    static String id(Answer created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.at("/id");
    }
}
