package dev.chengxin.streamer;

import static dev.chengxin.streamer.Stage.SESSIONS;
import static dev.chengxin.streamer.Stage.speech;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.StreamerEvent.SessionEnded;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.finding.Suspicions;
import dev.chengxin.streamer.session.Broadcasts;
import dev.chengxin.streamer.session.Segment;
import dev.chengxin.streamer.session.SegmentIntake;
import dev.chengxin.streamer.session.SegmentIntake.Arrival;
import dev.chengxin.streamer.session.SegmentKind;
import dev.chengxin.streamer.session.Segments;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.Watch;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

class SegmentTest extends RunningStreamerService {
    private static final String CURE = "这款苹果可以治疗糖尿病";

    private final ApplicationContext context;
    private Stage stage;
    private String id;

    SegmentTest(@Autowired ApplicationContext context) {
        this.context = context;
    }

    @BeforeEach
    void goOnAir() {
        stage = Stage.ready(api(), clock());
        id = stage.live();
    }

    @Test
    void segmentsInAnyOrderAndTwiceAreEachKeptOnceAndCommittedTo() throws Exception {
        var all = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(number -> speech(number, "第" + number + "段"))
                .toList());
        Collections.shuffle(all, new Random(7));
        all.subList(0, 20).forEach(this::sendToTheTopic);
        assertThat(stage.sendSegments(id, all.subList(10, 40).toArray(String[]::new))
                        .expect(202)
                        .at("/accepted"))
                .isEqualTo("30");
        all.subList(30, 40).forEach(this::sendToTheTopic);

        Answer ended = stage.ended(id);
        assertThat(stage.segments(id)
                        .valueStream()
                        .map(each -> each.at("/number").intValue()))
                .as("all that was acknowledged before the end is stored when it is committed to")
                .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
        assertThat(ended.at("/segments")).isEqualTo("40");
        assertThat(ended.at("/chainHash")).isEqualTo(chainOf(stage.segments(id)));
        Await.await()
                .untilAsserted(() -> assertThat(
                                Events.of(Topics.STREAMER_EVENTS, id).getLast().type())
                        .isEqualTo("session.ended.v1"));
        var published = EventJson.read(
                EventCatalog.byName("session.ended.v1").orElseThrow(),
                Events.of(Topics.STREAMER_EVENTS, id).getLast().data());
        assertThat(published).isInstanceOfSatisfying(SessionEnded.class, event -> {
            assertThat(event.segments()).isEqualTo(40);
            assertThat(event.chainHash()).isEqualTo(ended.at("/chainHash"));
        });
    }

    @Test
    void theFirstOfANumberWins() {
        stage.sendSegments(id, speech(0, CURE)).expect(202);
        stage.awaitSegments(id, 1);
        stage.sendSegments(id, speech(0, "大家好"), speech(1, "下一段")).expect(202);
        stage.awaitSegments(id, 2);
        assertThat(stage.segments(id).at("/0/text").stringValue()).isEqualTo(CURE);
        assertThat(findings("medical-effect"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.at("/count").intValue()).isOne());
    }

    @Test
    void whatMayBreakARuleIsRaisedWithItsPlace() {
        stage.sendSegments(id, speech(3, CURE), speech(5, CURE)).expect(202);
        Await.await()
                .untilAsserted(() -> assertThat(findings("medical-effect"))
                        .singleElement()
                        .satisfies(finding ->
                                assertThat(finding.at("/count").intValue()).isEqualTo(2)));
        JsonNode finding = api().as(Api.MODERATOR)
                .get("/api/v1/findings/"
                        + findings("medical-effect").getFirst().at("/id").stringValue())
                .expect(200)
                .json();
        assertThat(finding.at("/severity/code").stringValue()).isEqualTo("serious");
        assertThat(finding.at("/termbankVersion").intValue()).isEqualTo(1);
        assertThat(finding.at("/streamerId").stringValue()).isEqualTo(stage.streamerId);
        assertThat(finding.at("/occurrences/0/second").intValue()).isEqualTo(12);
        assertThat(finding.at("/occurrences/0/confidence").intValue()).isEqualTo(90);
        assertThat(CURE.substring(
                        finding.at("/occurrences/0/from").intValue(),
                        finding.at("/occurrences/0/to").intValue()))
                .contains("治疗");
    }

    @Test
    void whatIsClaimedIsHeldAgainstTheGoods() {
        stage.sendSegments(id, speech(0, "我们的阿克苏苹果，有机认证"), speech(1, "助农专场，帮助果农"))
                .expect(202);
        for (String rule : List.of("claim-origin", "claim-certificate", "claim-assistance")) {
            Await.await().untilAsserted(() -> assertThat(findings(rule)).hasSize(1));
        }
    }

    @Test
    void whatACrashPartsIsDoneAgain() {
        var broken = new AtomicBoolean(true);
        var suspicions = context.getBean(Suspicions.class);
        var intake = intake(suspicion -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("the store is away");
            }
            suspicions.raise(suspicion);
        });
        var segment = new Segment(0L, SegmentKind.SPEECH, 0L, 3_500L, CURE, null, 90, null, null);

        assertThatThrownBy(() -> intake.take(id, segment)).hasMessage("the store is away");
        assertThat(stage.segments(id)).as("it counts as never looked at").isEmpty();
        assertThat(findings("medical-effect")).isEmpty();

        assertThat(intake.take(id, segment)).isEqualTo(Arrival.NEW);
        var raised = findings("medical-effect");
        assertThat(raised).hasSize(1);
        assertThat(intake.take(id, segment)).isEqualTo(Arrival.REPEATED);
        assertThat(findings("medical-effect")).isEqualTo(raised);
        assertThat(stage.segments(id)).hasSize(1);

        var again = intake(_ -> fail("what is kept was looked at"));
        assertThat(again.take(id, segment)).isEqualTo(Arrival.REPEATED);
    }

    @Test
    void whatIsSentWhileNobodyReadsIsStoredAfterwards() {
        var consumers = context.getBean("consumerGroups", SmartLifecycle.class);
        consumers.stop();
        try {
            stage.sendSegments(id, speech(1, "第二段"), speech(0, "第一段")).expect(202);
            sendToTheTopic(speech(0, "又是第一段"));
            stage.command(stage.owner, SESSIONS + "/" + id, "/end", null).expect(200);
        } finally {
            consumers.start();
        }
        Await.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> stage.session(id).at("/status/code").equals("ended"));
        assertThat(stage.session(id).at("/segments")).isEqualTo("2");
        assertThat(stage.segments(id).at("/0/text").stringValue()).isEqualTo("第一段");
    }

    @Test
    void whatComesAfterTheEndIsKeptAndMarkedLate() {
        stage.sendSegments(id, speech(0, "大家好")).expect(202);
        String chain = stage.ended(id).at("/chainHash");
        stage.sendSegments(id, speech(1, "迟到的一段")).expect(202);
        sendToTheTopic(speech(2, "又迟到的一段"));
        stage.awaitSegments(id, 3);
        assertThat(stage.segments(id).valueStream().map(each -> each.at("/late").booleanValue()))
                .containsExactly(false, true, true);
        assertThat(stage.session(id).at("/chainHash")).isEqualTo(chain);
        assertThat(stage.session(id).at("/segments")).isEqualTo("1");
    }

    @Test
    void whoIsOverseenDoesNotSayWhatWasSaid() {
        String segment = "{\"segments\": [%s]}".formatted(speech(0, "大家好"));
        assertThat(api().as(stage.owner)
                        .post(SESSIONS + "/" + id + "/segments", segment)
                        .status())
                .isEqualTo(403);
        stage.sendSegments(id, speech(0, "这是真正说的话")).expect(202);
        stage.awaitSegments(id, 1);
        assertThat(stage.segments(id).at("/0/text").stringValue()).isEqualTo("这是真正说的话");
    }

    @Test
    void aSegmentOfAnUnknownLivestreamIsNotWaitedFor() {
        var segment = new Segment(0L, SegmentKind.SPEECH, 0L, 3_500L, "大家好", null, 90, null, null);
        long begun = System.nanoTime();
        assertThat(intake(_ -> {}).take("01957d1c-2c00-7000-8000-00000000ffff", segment))
                .isEqualTo(Arrival.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void wordsAreSealed() {
        stage.sendSegments(id, speech(0, "老张家的苹果最甜")).expect(202);
        stage.awaitSegments(id, 1);
        var stored = database()
                .getCollection("segments")
                .find(new Document("_id", id + ":0"))
                .first();
        assertThat(String.valueOf(stored)).doesNotContain("老张");
        assertThat(stored).containsEntry("startMs", 0L).containsKey("hash");
    }

    @Test
    void neighboursAreFoundByNumber() {
        stage.sendSegments(
                        id,
                        IntStream.range(0, 10)
                                .mapToObj(number -> speech(number, "段" + number))
                                .toArray(String[]::new))
                .expect(202);
        stage.awaitSegments(id, 10);
        Answer page = api().as("r5~regulator~5301")
                .get(SESSIONS + "/" + id + "/segments?from=4&limit=3")
                .expect(200);
        assertThat(numbers(page)).containsExactly(4, 5, 6);
        Answer next = api().as(stage.owner)
                .get(SESSIONS + "/" + id + "/segments?limit=3&cursor=" + page.at("/next"))
                .expect(200);
        assertThat(numbers(next)).containsExactly(7, 8, 9);
        assertThat(api().as(Api.MODERATOR)
                        .get(SESSIONS + "/" + id + "/segments?from=-1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void segmentsOfALivestreamThatHasNotBegunAreRefused() {
        String planned = stage.planned();
        assertThat(stage.sendSegments(planned, speech(0, "大家好")).status()).isEqualTo(409);
        assertThat(stage.sendSegments(Ids.random(), speech(0, "大家好")).status()).isEqualTo(404);
    }

    @Test
    void recordsThatCanNeverBeHandledAreSetAsideAndHoldNothingUp() {
        String nobody = Ids.random();
        TestKafka.shared().produce(segment(nobody, speech(0, "大家好")));
        awaitDeadLetter(nobody, "session-unknown");
        for (String bad : List.of(
                "{\"number\": 0}",
                speech(0, "大家好").replace("3500", "\"3500\""),
                speech(0, "大家好").replace("\"endMs\": 3500", "\"endMs\": -1"))) {
            String live = stage.live();
            TestKafka.shared().produce(segment(live, bad));
            awaitDeadLetter(live, "segment-malformed");
            TestKafka.shared().produce(segment(live, speech(1, "大家好")));
            stage.awaitSegments(live, 1);
            stage.ended(live);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number; -1; /segments/0/number",
                "number; 1.5; /segments/0/number",
                "kind; \"dance\"; /segments/0/kind",
                "startMs; -1; /segments/0/startMs",
                "startMs; 9000; /segments/0/endMs",
                "text; \"\"; /segments/0/text",
                "confidence; 101; /segments/0/confidence",
                "recogniser; \"a b\"; /segments/0/recogniser",
                "mediaRef; \"片\"; /segments/0/mediaRef",
                "mediaSha256; \"abc\"; /segments/0/mediaSha256",
                "colour; \"red\"; /segments/0/colour"
            })
    void badSegmentsAreRefusedAndNamed(String field, String value, String pointer) {
        var segment = new TreeMap<String, Object>(
                Map.of("number", 0, "kind", "speech", "startMs", 0, "endMs", 3_500, "text", "大家好"));
        segment.put(field, EventJson.mapper().readTree(value));
        Answer answer = stage.sendSegments(id, EventJson.mapper().writeValueAsString(segment));
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void aBatchIsBounded() {
        var many =
                IntStream.range(0, 201).mapToObj(number -> speech(number, "段")).toArray(String[]::new);
        assertThat(stage.sendSegments(id, many).expect(422).at("/errors/0/pointer"))
                .isEqualTo("/segments");
        assertThat(stage.sendSegments(id).expect(422).at("/errors/0/pointer")).isEqualTo("/segments");
        assertThat(stage.sendSegments(id, speech(0, "长".repeat(4_001)))
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/segments/0/text");
    }

    @SuppressWarnings("unchecked")
    private SegmentIntake intake(Suspicions suspicions) {
        return new SegmentIntake(
                (Aggregates<Session>) context.getBean("sessionAggregates"),
                context.getBean(Segments.class),
                context.getBean(Broadcasts.class),
                context.getBean(Watch.class),
                suspicions,
                clock());
    }

    private List<JsonNode> findings(String rule) {
        return api().as(Api.MODERATOR)
                .get("/api/v1/findings?limit=200&sessionId=" + id)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(finding -> finding.at("/rule").stringValue().equals(rule))
                .toList();
    }

    private static void awaitDeadLetter(String key, String reason) {
        Await.await()
                .untilAsserted(() -> assertThat(
                                TestKafka.shared().records(Topics.SESSION_SEGMENTS + ".streamer-segments-dlt"))
                        .anySatisfy(letter -> {
                            assertThat(letter.key()).isEqualTo(key);
                            assertThat(letter.headers()
                                            .lastHeader("chengxin-dlt-reason")
                                            .value())
                                    .isEqualTo(reason.getBytes(UTF_8));
                        }));
    }

    private void sendToTheTopic(String segment) {
        TestKafka.shared().produce(segment(id, segment));
    }

    /// As docs/api/ingestion.md says.
    static ProducerRecord<String, byte[]> segment(String session, String json) {
        var record = new ProducerRecord<>(Topics.SESSION_SEGMENTS, session, json.getBytes(UTF_8));
        Map.of(
                        "content-type", "application/json",
                        "ce_specversion", "1.0",
                        "ce_id", Ids.random(),
                        "ce_source", "live-platform",
                        "ce_type", "session.segment.v1",
                        "ce_subject", session,
                        "ce_time", "2026-12-01T12:00:04.200Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static List<Integer> numbers(Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/number").intValue())
                .toList();
    }

    private static String chainOf(JsonNode segments) throws Exception {
        byte[] link = new byte[32];
        for (JsonNode segment : segments) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(link);
            digest.update(HexFormat.of().parseHex(segment.at("/sha256").stringValue()));
            link = digest.digest();
        }
        return HexFormat.of().formatHex(link);
    }
}
