package dev.chengxin.streamer;

import static dev.chengxin.streamer.Stage.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.ProductEvent.BatchFailed;
import dev.chengxin.contracts.StreamerEvent.FindingDismissed;
import dev.chengxin.contracts.StreamerEvent.FindingRaised;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SessionTest extends RunningStreamerService {
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.ready(api(), clock());
    }

    @Test
    void aLivestreamGoesFromItsPlanToItsEnd() {
        Answer planned = api().as(stage.owner).post(SESSIONS, stage.plan()).expect(201);
        String id = planned.at("/id");
        assertThat(planned.at("/status/code")).isEqualTo("planned");
        assertThat(planned.json().at("/batchIds").valueStream().map(JsonNode::stringValue))
                .as("all batches that the product is listed with")
                .containsExactly(stage.batchId);
        assertThat(item("session-review", id).at("/subjects/streamerId").stringValue())
                .isEqualTo(stage.streamerId);
        assertThat(stage.command(stage.owner, path(id), "/start", null).status())
                .as("not before its review")
                .isEqualTo(409);

        stage.command(Api.MODERATOR, path(id), "/clearance", null).expect(200);
        assertThat(items("session-review"))
                .noneMatch(item -> item.at("/id").stringValue().equals(id));
        stage.command(stage.owner, path(id), "/start", null).expect(200);
        Answer ending = stage.command(stage.owner, path(id), "/end", null).expect(200);
        assertThat(ending.at("/status/code")).isEqualTo("ending");

        Await.await().until(() -> stage.session(id).at("/status/code").equals("ended"));
        assertThat(stage.session(id).at("/segments")).isEqualTo("0");
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.STREAMER_EVENTS, id))
                        .containsExactly(
                                "session.planned.v1", "session.cleared.v1", "session.started.v1", "session.ended.v1"));
        assertThat(Events.of(Topics.STREAMER_EVENTS, id)).allSatisfy(event -> {
            assertThat(event.extension(Envelope.JURISDICTION)).contains("530129");
            assertThat(event.data()).doesNotContain("高原苹果");
        });
    }

    @Test
    void goodsThatAreStillOnTheirWayAreWaitedFor() throws Exception {
        var early = new Stage(api(), clock());
        var answer = CompletableFuture.supplyAsync(() -> api().as(early.owner).post(SESSIONS, early.plan()));
        early.tellOfGoods("farmer", true);
        assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(201);
    }

    @Test
    void whatNobodyKnowsIsNamed() {
        var plan = stage.plan();
        plan.put("productIds", List.of(stage.productId, Ids.random()));
        plan.put("batchIds", List.of(Ids.random()));
        Answer answer = api().as(stage.owner).post(SESSIONS, plan).expect(422);
        assertThat(answer.at("/type")).endsWith(":reference-unknown");
        assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/productIds/1", "/batchIds/0");
        assertThat(api().as(stage.owner)
                        .post(SESSIONS, stage.planWith("streamerId", NOBODY))
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/streamerId");
    }

    @Test
    void nobodyPlansForAnother() {
        var other = new Stage(api(), clock());
        Answer answer = api().as(other.owner).post(SESSIONS, stage.plan()).expect(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/streamerId");
        api().as(Api.PLATFORM).post(SESSIONS, stage.plan()).expect(201);
    }

    @Test
    void aPlanIsTakenOnceByItsKeyAndByItsReference() {
        var keyed = api().as(stage.owner).with("Idempotency-Key", Ids.random());
        String id = keyed.post(SESSIONS, stage.planWith("plannedStart", "2099-01-01T00:00:00Z"))
                .expect(422)
                .at("/errors/0/code");
        assertThat(id).isEqualTo("too-far-ahead");

        var plan = stage.plan();
        String first = keyed.post(SESSIONS, plan).expect(201).at("/id");
        assertThat(keyed.post(SESSIONS, plan).expect(201).at("/id")).isEqualTo(first);
        plan.put("title", "另一场");
        assertThat(keyed.post(SESSIONS, plan).status()).isEqualTo(422);

        var reference = Map.of("system", "live-platform", "id", "room-" + Ids.random());
        var known = stage.planWith("externalRefs", List.of(reference));
        String second = api().as(Api.PLATFORM).post(SESSIONS, known).expect(201).at("/id");
        assertThat(api().as(Api.PLATFORM).post(SESSIONS, known).expect(201).at("/id"))
                .isEqualTo(second);
        assertThat(api().as(Api.PLATFORM)
                        .get(SESSIONS + "?externalSystem=live-platform&externalId=" + reference.get("id"))
                        .expect(200)
                        .at("/items/0/id"))
                .isEqualTo(second);
    }

    @Test
    void whatIsNotInOrderKeepsItOffAir() {
        var cooperative = new Stage(api(), clock());
        cooperative.tellOfGoods("cooperative", false);
        var claim = Map.of("kind", "assistance", "text", "帮助老乡卖苹果");
        String id = api().as(cooperative.owner)
                .post(SESSIONS, cooperative.planWith("claims", List.of(claim)))
                .expect(201)
                .at("/id");
        Answer refused =
                stage.command(Api.MODERATOR, path(id), "/clearance", null).expect(409);
        assertThat(refused.at("/type")).endsWith(":not-ready");
        assertThat(refused.json().at("/errors").findValuesAsString("code"))
                .containsExactly("uncertified", "evidence-missing");
        stage.command(Api.MODERATOR, path(id), "/cancellation", "{\"text\": \"缺少合格证。\"}")
                .expect(200);
        assertThat(stage.session(id).at("/status/code")).isEqualTo("cancelled");
        assertThat(stage.session(id).at("/cancellation")).isEqualTo("缺少合格证。");
    }

    @Test
    void aBatchThatFailsAfterTheReviewKeepsItOffAir() {
        String id = stage.cleared();
        Told.tell(stage.batchId, new BatchFailed(stage.producerId, "laboratory"));
        Await.await()
                .untilAsserted(() -> assertThat(database()
                                .getCollection("known-batches")
                                .find(new Document("_id", stage.batchId))
                                .first())
                        .containsEntry("failed", true));
        Answer refused = stage.command(stage.owner, path(id), "/start", null).expect(409);
        assertThat(refused.at("/errors/0/code")).isEqualTo("failed");
    }

    @Test
    void aMeasureKeepsTheStreamerOffAirUntilItIsLifted() {
        String id = stage.planned();
        String measure = Ids.random();
        Told.tell(
                measure,
                new MeasureApplied(
                        "suspension",
                        stage.streamerId,
                        stage.streamerId,
                        List.of(),
                        clock().instant(),
                        clock().instant().plus(Duration.ofDays(7)),
                        true,
                        1,
                        "0".repeat(64),
                        "county"));
        Await.await()
                .untilAsserted(() -> assertThat(stage.command(Api.MODERATOR, path(id), "/clearance", null)
                                .at("/errors/0/code"))
                        .isEqualTo("measure-in-force"));
        Told.tell(measure, new MeasureLifted("suspension", stage.streamerId, stage.streamerId, "expired"));
        Await.await()
                .until(() -> stage.command(Api.MODERATOR, path(id), "/clearance", null)
                                .status()
                        == 200);
    }

    @Test
    void wordsAreSealedAndShownToThoseConcerned() {
        var claim = Map.of(
                "kind",
                "assistance",
                "productId",
                stage.productId,
                "text",
                "每箱多付十元给村里老人",
                "evidence",
                Map.of("beneficiary", "某村敬老院", "purchasePriceFen", 300, "agreement", "协议 12 号"));
        Answer planned = api().as(stage.owner)
                .post(SESSIONS, stage.planWith("claims", List.of(claim)))
                .expect(201);
        assertThat(planned.at("/claims/0/evidence/beneficiary")).isEqualTo("某村敬老院");
        assertThat(planned.at("/claims/0/evidenced")).isEqualTo("true");
        var stored = database()
                .getCollection("sessions")
                .find(new Document("_id", planned.at("/id")))
                .first();
        assertThat(String.valueOf(stored)).doesNotContain("敬老院", "高原苹果", "每箱多付");
    }

    @Test
    void othersDoNotSeeIt() {
        String id = stage.planned();
        var other = new Stage(api(), clock());
        for (String below : List.of("", "/segments", "/controls")) {
            assertThat(api().as(stage.owner).get(path(id) + below).status()).isEqualTo(200);
            assertThat(api().as(other.owner).get(path(id) + below).status()).isEqualTo(404);
            assertThat(api().as("somebody~operator").get(path(id) + below).status())
                    .isEqualTo(404);
            assertThat(api().as(ELSEWHERE).get(path(id) + below).status()).isEqualTo(404);
            assertThat(api().as("r5~regulator~5301").get(path(id) + below).status())
                    .isEqualTo(200);
            assertThat(api().as(Api.CONSUMER).get(path(id) + below).status()).isEqualTo(403);
            assertThat(api().get(path(id) + below).status()).isEqualTo(401);
        }
        var stranger = api().as(other.owner).seen(1);
        assertThat(stranger.post(path(id) + "/start", (String) null).status()).isEqualTo(404);
        assertThat(stranger.post(path(id) + "/end", (String) null).status()).isEqualTo(404);
        assertThat(stranger.post(path(id) + "/cancellation", "{\"text\": \"不播\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api().as(other.owner)
                        .get(SESSIONS + "?streamerId=" + stage.streamerId)
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void listsAreFiltered() {
        String planned = stage.planned();
        String live = stage.live();
        assertThat(ids(api().as(stage.owner).get(SESSIONS))).containsExactlyInAnyOrder(planned, live);
        String ofStreamer = "?streamerId=" + stage.streamerId;
        assertThat(ids(api().as(Api.MODERATOR).get(SESSIONS + ofStreamer + "&status=live")))
                .containsExactly(live);
        assertThat(ids(api().as(Api.REGULATOR).get(SESSIONS + "?operatorId=" + stage.streamerId)))
                .containsExactlyInAnyOrder(planned, live);
        Answer first =
                api().as(Api.MODERATOR).get(SESSIONS + ofStreamer + "&limit=1").expect(200);
        Answer second = api().as(Api.MODERATOR)
                .get(SESSIONS + ofStreamer + "&limit=1&cursor=" + first.at("/next"))
                .expect(200);
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @Test
    void whatIsOnAirIsListedByItsRisk() {
        String calm = stage.live();
        String risky = stage.live();
        String finding = Ids.random();
        Told.tell(
                finding,
                new FindingRaised(
                        "scanner",
                        stage.streamerId,
                        stage.streamerId,
                        risky,
                        4,
                        "medical-effect",
                        "serious",
                        "medical-effect",
                        1,
                        null,
                        1));
        Await.await().until(() -> risk(risky).at("/risk").intValue() == 25);
        assertThat(risk(risky).at("/riskInputs/0/code").stringValue()).isEqualTo("serious-findings");
        var order = live().stream()
                .map(each -> each.at("/session/id").stringValue())
                .toList();
        assertThat(order.indexOf(risky)).isLessThan(order.indexOf(calm));
        assertThat(api().as(stage.owner).get(SESSIONS + "/live").status()).isEqualTo(403);

        Told.tell(finding, new FindingDismissed(stage.streamerId, stage.streamerId, risky, "context"));
        Await.await().until(() -> risk(risky).at("/risk").intValue() == 0);
        stage.ended(calm);
        stage.ended(risky);
    }

    @Test
    void aStaleVersionIsRefused() {
        String id = stage.planned();
        assertThat(api().as(Api.MODERATOR)
                        .post(path(id) + "/clearance", (String) null)
                        .status())
                .isEqualTo(428);
        assertThat(api().as(Api.MODERATOR)
                        .seen(99)
                        .post(path(id) + "/clearance", (String) null)
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title; ''; /title",
                "plannedStart; yesterday; /plannedStart",
                "plannedStart; 2020-01-01T00:00:00Z; /plannedStart",
                "productIds; []; /productIds",
                "productIds; [\"x\"]; /productIds/0",
                "batchIds; [null]; /batchIds/0",
                "claims; [{\"kind\": \"origin\"}]; /claims/0/text",
                "claims; [{\"kind\": \"magic\", \"text\": \"有魔力\"}]; /claims/0/kind",
                "claims; [{\"kind\": \"origin\", \"text\": \"产自这里\", \"productId\": \"" + NOBODY
                        + "\"}]; /claims/0/productId",
                "claims; [{\"kind\": \"price\", \"text\": \"半价\", \"evidence\": {\"purchasePriceFen\": 0}}];"
                        + " /claims/0/evidence/purchasePriceFen",
                "externalRefs; [{\"system\": \"Live Platform\", \"id\": \"7\"}]; /externalRefs/0/system"
            })
    void badPlansAreRefusedAndNamed(String field, String value, String pointer) {
        boolean json = value.startsWith("[");
        var plan = stage.planWith(field, json ? EventJson.mapper().readTree(value) : value);
        Answer answer = api().as(stage.owner).post(SESSIONS, plan);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    private List<JsonNode> live() {
        return api().as(Api.MODERATOR)
                .get(SESSIONS + "/live?limit=200")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private JsonNode risk(String id) {
        return live().stream()
                .filter(each -> each.at("/session/id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items(String type) {
        return api().as(Api.MODERATOR)
                .get("/api/v1/services/streamer/work-items?limit=200&type=" + type)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private JsonNode item(String type, String id) {
        return items(type).stream()
                .filter(item -> item.at("/id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Answer page) {
        return page.expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").stringValue())
                .toList();
    }

    private static String path(String id) {
        return SESSIONS + "/" + id;
    }
}
