package dev.chengxin.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilingTest extends RunningService {
    private static final String PATH = "/api/v1/complaints";

    @Autowired
    private Reservations reservations;

    @Test
    void onlyTheDescriptionIsRequired() {
        Answer filed = api().post(PATH, Map.of("description", "坏了"));

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.at("/number")).matches("C-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{2}");
        assertThat(filed.json().at("/deadlines")).hasSize(4);
        assertThat(filed.at("/kind")).isEqualTo("complaint");
    }

    @Test
    void theHashOfTheReceiptCanBeComputedByItsFiler() throws Exception {
        var body = Map.of("description", "坏了", "amountFen", 5990, "contact", Map.of("phone", "13800000000"));
        Answer filed = api().post(PATH, body);

        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Base64.getDecoder().decode(filed.at("/salt")));
        digest.update(Envelope.canonical(EventJson.mapper().valueToTree(body)));

        assertThat(filed.at("/filedHash")).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.COMPLAINT_EVENTS, filed.at("/id")))
                        .singleElement()
                        .satisfies(event -> assertThat(event.data()).contains(filed.at("/filedHash"))));
    }

    @Test
    void aHundredParallelPostsWithOneKeyAreOneComplaint() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = """
                {"description": "一百次 %s"}""".formatted(key);
        List<Answer> answers =
                parallel(100, () -> api().with("Idempotency-Key", key).post(PATH, body));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        Set<String> bodies = new HashSet<>();
        answers.forEach(answer -> bodies.add(answer.text()));
        assertThat(bodies).hasSize(1);
        String id = answers.getFirst().at("/id");
        assertThat(database().getCollection("complaints").countDocuments(new Document("_id", id)))
                .isEqualTo(1);
        Await.await()
                .untilAsserted(() ->
                        assertThat(Events.typesOf(Topics.COMPLAINT_EVENTS, id)).containsExactly("complaint.filed.v1"));
    }

    @Test
    void aRepeatAfterAStepStillGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        Api caller = api().as(Api.CONSUMER).with("Idempotency-Key", key);
        Answer first = caller.post(PATH, Map.of("description", "坏了"));
        api().as(Api.MODERATOR).seen(first.version()).post(PATH + "/" + first.at("/id") + "/acceptance", (String) null);

        Answer again = caller.post(PATH, Map.of("description", "坏了"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void aKeyForAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        api().with("Idempotency-Key", key).post(PATH, Map.of("description", "一"));

        Answer other = api().with("Idempotency-Key", key).post(PATH, Map.of("description", "二"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/type")).isEqualTo("urn:chengxin:problem:idempotency-key-reused");
    }

    @Test
    void aKeyIsItsCallersOwn() {
        String key = UUID.randomUUID().toString();
        Answer hers = api().as(Api.CONSUMER).with("Idempotency-Key", key).post(PATH, Map.of("description", "一"));
        Answer his = api().as(Api.STRANGER).with("Idempotency-Key", key).post(PATH, Map.of("description", "一"));

        assertThat(his.status()).isEqualTo(201);
        assertThat(his.at("/id")).isNotEqualTo(hers.at("/id"));
    }

    @Test
    void aPlatformHandsOverWhatItReceivedEarlier() {
        Answer filed = api().as(Api.PLATFORM)
                .post(PATH, Map.of("description", "转交", "receivedAt", "2026-11-20T08:00:00+08:00"));

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.at("/receivedAt")).isEqualTo("2026-11-20T00:00:00.000Z");
        assertThat(filed.at("/deadlines/2/dueAt")).isEqualTo("2026-12-01T16:00:00.000Z");
        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.COMPLAINT_EVENTS, filed.at("/id")))
                        .first()
                        .satisfies(event -> assertThat(event.data()).contains("\"channel\":\"import\"")));
    }

    @Test
    void anExternalReferenceIsFiledOnceAndFound() {
        String number = "SO-" + UUID.randomUUID();
        var body = Map.of("description", "转交", "externalRefs", List.of(Map.of("system", "shop", "id", number)));
        Answer first = api().as(Api.PLATFORM).post(PATH, body);

        Answer again = api().as(Api.PLATFORM).post(PATH, body);
        Answer other = api().as("p2~platform").post(PATH, body);
        Answer found = api().as(Api.PLATFORM).get(PATH + "?externalSystem=shop&externalId=" + number);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/errors/0/pointer")).isEqualTo("/externalRefs/0");
        assertThat(found.at("/items/0/id")).isEqualTo(first.at("/id"));
    }

    @Test
    void aReferenceThatIsJustBeingFiledIsToBeTriedAgain() {
        String number = "SO-" + UUID.randomUUID();
        reservations.reserve(
                "complaint-ref",
                "shop\t" + number,
                UUID.randomUUID().toString(),
                database().getCollection("complaints"));

        Answer answer = api().as(Api.PLATFORM).post(PATH, transferred(number));

        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void aKeyThatIsRefusedKeepsNoReference() {
        String key = UUID.randomUUID().toString();
        String first = "SO-" + UUID.randomUUID();
        String second = "SO-" + UUID.randomUUID();
        Api platform = api().as(Api.PLATFORM);
        Answer filed = platform.with("Idempotency-Key", key).post(PATH, transferred(first));

        Answer reused = platform.with("Idempotency-Key", key).post(PATH, transferred(second));
        Answer free = platform.post(PATH, transferred(second));
        Answer taken = platform.post(PATH, transferred(first));

        assertThat(reused.status()).isEqualTo(422);
        assertThat(free.status()).as(free.text()).isEqualTo(201);
        assertThat(free.at("/id")).isNotEqualTo(filed.at("/id"));
        assertThat(taken.at("/id")).isEqualTo(filed.at("/id"));
    }

    @Test
    void aFilingThatIsPartlySomebodyElsesKeepsNoReference() {
        String free = "SO-" + UUID.randomUUID();
        String others = "SO-" + UUID.randomUUID();
        Api platform = api().as(Api.PLATFORM);
        Answer other = platform.post(PATH, transferred(others));

        Answer mixed = platform.post(PATH, transferred(free, others));
        Answer foreign = api().as("p2~platform").post(PATH, transferred(free, others));
        Answer filed = api().as("p3~platform").post(PATH, transferred(free));

        assertThat(other.status()).isEqualTo(201);
        assertThat(mixed.status()).as(mixed.text()).isEqualTo(409);
        assertThat(mixed.at("/errors/0/pointer")).isEqualTo("/externalRefs/1");
        assertThat(foreign.status()).isEqualTo(409);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(reservations.owner("complaint-ref", "shop\t" + free)).isEqualTo(filed.at("/id"));
    }

    @Test
    void someOfAComplaintsReferencesLeadToIt() {
        String one = "SO-" + UUID.randomUUID();
        String two = "SO-" + UUID.randomUUID();
        Answer first = api().as(Api.PLATFORM).post(PATH, transferred(one, two));

        Answer again = api().as(Api.PLATFORM).post(PATH, transferred(two));

        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void anIdThatWasGivenUpNeedsANewKey() {
        String key = UUID.randomUUID().toString();
        String number = "SO-" + UUID.randomUUID();
        database()
                .getCollection("complaints")
                .insertOne(new Document("_id", Ids.ofKey("p1", "POST /complaints", key)).append("tombstone", true));
        Api platform = api().as(Api.PLATFORM);

        Answer late = platform.with("Idempotency-Key", key).post(PATH, transferred(number));
        Answer anew =
                platform.with("Idempotency-Key", UUID.randomUUID().toString()).post(PATH, transferred(number));

        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.at("/type")).isEqualTo("urn:chengxin:problem:idempotency-key-given-up");
        assertThat(anew.status()).as(anew.text()).isEqualTo(201);
    }

    private static Map<String, ?> transferred(String... numbers) {
        return Map.of(
                "description",
                "转交",
                "externalRefs",
                Stream.of(numbers)
                        .map(number -> Map.of("system", "shop", "id", number))
                        .toList());
    }

    @Test
    void wordsInsteadOfIdsAreKeptForSomebodyToLink() {
        var filed = Filed.by(
                api(), Map.of("description", "不新鲜", "references", Map.of("streamer", "果园小张", "order", "20261120-1")));

        assertThat(filed.seen().json().at("/unmatched").values().stream()
                        .map(node -> node.asString())
                        .toList())
                .containsExactly("streamer", "order");
        assertThat(filed.seen().at("/named/streamer")).isEqualTo("果园小张");
    }

    private static <T> List<T> parallel(int count, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(call));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void aLongTextFits() {
        assertThat(api().post(PATH, Map.of("description", "果".repeat(5000))).status())
                .isEqualTo(201);
        assertThat("果".repeat(5000).getBytes(UTF_8)).hasSize(15_000);
    }
}
