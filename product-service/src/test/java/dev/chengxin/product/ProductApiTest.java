package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.product.World.Offered;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductApiTest extends RunningService {
    private World world() {
        return new World(api());
    }

    private static void refused(Answer answer, String pointer, String code) {
        answer.expect(422);
        assertThat(answer.at("/errors/0/pointer")).as(answer.text()).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code")).as(answer.text()).isEqualTo(code);
    }

    private Answer offer(String account, String producer, String batch, @Nullable String certificate, String streamer) {
        List<String> certificates = certificate == null ? List.of() : List.of(certificate);
        return api().as(account)
                .post(World.PRODUCTS, World.productBody(producer, List.of(batch), certificates, streamer));
    }

    @Test
    void aNamedOriginIsHeldAgainstTheBatches() {
        Offered goods = world().offered(World.account());
        String elsewhere = World.id(
                api().as(goods.account()).post(World.BATCHES, World.batchBody(goods.producer(), "fruit", "652801")));

        refused(
                offer(
                        goods.account(),
                        goods.producer(),
                        elsewhere,
                        goods.certificate().id(),
                        goods.streamer()),
                "/certificateIds/0",
                "origin-mismatch");
        offer(goods.account(), goods.producer(), elsewhere, null, goods.streamer())
                .expect(201);
        var both = World.productBody(
                goods.producer(),
                List.of(goods.batch(), elsewhere),
                List.of(goods.certificate().id()),
                goods.streamer());
        refused(api().as(goods.account()).post(World.PRODUCTS, both), "/certificateIds/0", "origin-mismatch");
    }

    @Test
    void onlyACertificateThatHoldsIsClaimed() {
        Offered goods = world().offered(World.account());
        String certificate = goods.certificate().id();
        world().step(World.CERTIFICATES, certificate, "/suspension", Map.of("reason", "investigation"));

        refused(
                offer(goods.account(), goods.producer(), goods.batch(), certificate, goods.streamer()),
                "/certificateIds/0",
                "not-valid");
        String applied = world().application(goods.account(), goods.producer());
        refused(
                offer(goods.account(), goods.producer(), goods.batch(), applied, goods.streamer()),
                "/certificateIds/0",
                "not-valid");
    }

    @Test
    void batchAndCertificateAreOfTheProducerAndOfOneCategory() {
        Offered goods = world().offered(World.account());
        Offered others = world().offered(World.account());
        String eggs = World.id(
                api().as(goods.account()).post(World.BATCHES, World.batchBody(goods.producer(), "egg", "652901")));

        refused(
                offer(goods.account(), goods.producer(), others.batch(), null, goods.streamer()),
                "/batchIds/0",
                "reference-unknown");
        refused(
                offer(
                        goods.account(),
                        goods.producer(),
                        goods.batch(),
                        others.certificate().id(),
                        goods.streamer()),
                "/certificateIds/0",
                "reference-unknown");
        refused(
                offer(
                        goods.account(),
                        goods.producer(),
                        eggs,
                        goods.certificate().id(),
                        goods.streamer()),
                "/certificateIds/0",
                "other-category");
        var mixed = World.productBody(goods.producer(), List.of(goods.batch(), eggs), List.of(), goods.streamer());
        refused(api().as(goods.account()).post(World.PRODUCTS, mixed), "/batchIds/1", "other-category");
        refused(
                offer(goods.account(), others.producer(), others.batch(), null, goods.streamer()),
                "/producerId",
                "reference-unknown");
    }

    @Test
    void aCooperativeNeedsAConformityCertificateAndAFarmerDoesNot() {
        String account = World.account();
        String cooperative = world().cooperative(account);
        String batch = world().batch(account, cooperative);
        String streamer = world().streamer(world().operator());

        refused(offer(account, cooperative, batch, null, streamer), "/batchIds/0", "conformity-certificate-missing");
        world().step(
                        account,
                        World.BATCHES,
                        batch,
                        "/conformity-certificate",
                        Map.of("basis", "self-tested", "promisor", "果乡合作社", "contact", "0997-2000000"))
                .expect(200);
        offer(account, cooperative, batch, null, streamer).expect(201);
        world().step(World.BATCHES, batch, "/failure", Map.of("reason", "laboratory"));
        refused(offer(account, cooperative, batch, null, streamer), "/batchIds/0", "failed");
    }

    @Test
    void buyersSeeWhatAFarmerSellsWithoutACertificate() {
        Offered goods = world().offered(World.account());
        JsonNode before = world().read(World.PRODUCTS, goods.product()).json();
        world().step(
                        goods.account(),
                        World.BATCHES,
                        goods.batch(),
                        "/conformity-certificate",
                        Map.of("basis", "self-tested", "promisor", "张三", "contact", "13800001111"))
                .expect(200);

        assertThat(before.at("/uncertifiedBatchIds/0").stringValue()).isEqualTo(goods.batch());
        assertThat(world().read(World.PRODUCTS, goods.product()).json().at("/uncertifiedBatchIds"))
                .isEmpty();
    }

    @Test
    void whoSellsIsKnownOrBecomesSoWithinTwoSeconds() {
        Offered goods = world().offered(World.account());
        String stranger = Ids.random();
        var nobody = World.productBody(goods.producer(), List.of(goods.batch()), List.of(), null);

        refused(api().as(goods.account()).post(World.PRODUCTS, nobody), "/operatorId", "missing");
        refused(
                offer(goods.account(), goods.producer(), goods.batch(), null, stranger),
                "/streamerId",
                "reference-unknown");
        var mixed = World.productBody(goods.producer(), List.of(goods.batch()), List.of(), goods.streamer());
        mixed.put("operatorId", world().operator());
        refused(api().as(goods.account()).post(World.PRODUCTS, mixed), "/operatorId", "other-operator");

        String late = Ids.random();
        var waiting = CompletableFuture.supplyAsync(
                () -> offer(goods.account(), goods.producer(), goods.batch(), null, late));
        World.tell(
                "streamer.registered.v1",
                late,
                1,
                "{\"operatorId\": \"%s\", \"selfOperated\": false}".formatted(goods.operator()));
        waiting.join().expect(201);
    }

    @Test
    void anOperatorSellsInItsOwnNameAndTheSellersSeeTheGoods() {
        Offered goods = world().offered(World.account());
        String account = "o" + Ids.random() + "~operator";
        // The operator's account is known by the event of its registration in its own name.
        String operator = world().operatorOf(account);
        var body = World.productBody(goods.producer(), List.of(goods.batch()), List.of(), null);
        body.put("operatorId", operator);

        String product = World.id(api().as(account).post(World.PRODUCTS, body));

        api().as(account).get(World.PRODUCTS + "/" + product).expect(200);
        api().as(goods.account()).get(World.PRODUCTS + "/" + product).expect(200);
        api().as("o" + Ids.random() + "~operator")
                .get(World.PRODUCTS + "/" + product)
                .expect(404);
        body.put("operatorId", goods.operator());
        refused(api().as(account).post(World.PRODUCTS, body), "/operatorId", "reference-unknown");
        // What the producer sells through the operator, the operator sees and does not change.
        var through = World.productBody(goods.producer(), List.of(goods.batch()), List.of(), null);
        through.put("operatorId", operator);
        String sold = World.id(api().as(goods.account()).post(World.PRODUCTS, through));
        api().as(account).get(World.PRODUCTS + "/" + sold).expect(200);
        world().step(account, World.PRODUCTS, sold, "/prices", Map.of("priceFen", 1))
                .expect(403);
    }

    @Test
    void pricesHaveAHistoryAndALowest() {
        Offered goods = world().offered(World.account());
        String path = World.PRODUCTS + "/" + goods.product() + "/prices";
        for (int fen : new int[] {2_790, 2_590, 2_890}) {
            Answer priced = world().step(
                            goods.account(), World.PRODUCTS, goods.product(), "/prices", Map.of("priceFen", fen))
                    .expect(200);
            assertThat(priced.json().at("/priceFen").intValue()).isEqualTo(fen);
            // The current price is in the history at once.
            assertThat(api().as(goods.account())
                            .get(path)
                            .json()
                            .at("/items/0/priceFen")
                            .intValue())
                    .isEqualTo(fen);
        }
        world().step(goods.account(), World.PRODUCTS, goods.product(), "/prices", Map.of("priceFen", 2_890))
                .expect(200);

        Await.await().untilAsserted(() -> assertThat(prices(path)).containsExactly(2_890, 2_590, 2_790, 2_990));
        JsonNode all = api().as(goods.account()).get(path).json();
        assertThat(all.at("/lowestOfLast7Days/priceFen").intValue()).isEqualTo(2_590);
        assertThat(all.at("/current/priceFen").intValue()).isEqualTo(2_890);
        Answer first = api().as(Api.MODERATOR).get(path + "?limit=3");
        Answer second = api().as(Api.MODERATOR).get(path + "?limit=3&cursor=" + first.at("/next"));
        assertThat(second.json().at("/items")).hasSize(1);
        assertThat(second.json().at("/items/0/priceFen").intValue()).isEqualTo(2_990);
        assertThat(second.json().at("/next").isNull()).isTrue();
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, goods.product()))
                        .containsExactly(
                                "product.priced.v1",
                                "product.listed.v1",
                                "product.priced.v1",
                                "product.priced.v1",
                                "product.priced.v1"));
    }

    private List<Integer> prices(String path) {
        List<Integer> prices = new ArrayList<>();
        api().as(Api.MODERATOR)
                .get(path)
                .json()
                .at("/items")
                .forEach(item -> prices.add(item.at("/priceFen").intValue()));
        return prices;
    }

    @Test
    void whatAPlatformSendsAgainTakesPriceAndListingOver() {
        Offered goods = world().offered(World.account());
        var body = World.productBody(goods.producer(), List.of(goods.batch()), List.of(), goods.streamer());
        body.put("externalRefs", List.of(Map.of("system", "shop", "id", Ids.random())));
        Api platform = api().as(Api.PLATFORM);

        Answer first = platform.post(World.PRODUCTS, body).expect(201);
        Answer again = platform.post(World.PRODUCTS, body).expect(200);
        body.put("priceFen", 1_990);
        body.put("listed", false);
        body.put("name", "红富士苹果 三斤装");
        platform.post(World.PRODUCTS, body).expect(200);
        body.put("unit", "jin");
        Answer other = platform.post(World.PRODUCTS, body).expect(409);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(other.at("/errors/0/pointer")).isEqualTo("/unit");
        JsonNode view = world().read(World.PRODUCTS, first.at("/id")).json();
        assertThat(view.at("/priceFen").intValue()).isEqualTo(1_990);
        assertThat(view.at("/status/code").stringValue()).isEqualTo("off-sale");
        assertThat(view.at("/name").stringValue()).isEqualTo("红富士苹果 三斤装");
    }

    @Test
    void aKeyOffersOnce() {
        Offered goods = world().offered(World.account());
        var body = World.productBody(goods.producer(), List.of(goods.batch()), List.of(), goods.streamer());
        Api keyed = api().as(goods.account()).with("Idempotency-Key", "offer-" + Ids.random());

        Answer first = keyed.post(World.PRODUCTS, body).expect(201);
        world().step(goods.account(), World.PRODUCTS, first.at("/id"), "/delisting", null)
                .expect(200);
        Answer again = keyed.post(World.PRODUCTS, body).expect(201);
        var other = new HashMap<>(body);
        other.put("priceFen", 1);

        assertThat(again.text()).isEqualTo(first.text());
        keyed.post(World.PRODUCTS, other).expect(422);
    }

    /// A crash between the create and the check is what the timer is for.
    @Test
    void whatACrashLeftUncheckedIsFinishedByTheTimer() {
        Offered goods = world().offered(World.account());
        database()
                .getCollection("products")
                .updateOne(
                        new Document("_id", goods.product()),
                        new Document(
                                "$set",
                                new Document("state.checked", false)
                                        .append("state.status", "checking")
                                        .append("dueAt", Date.from(clock().instant()))));

        Await.await()
                .untilAsserted(() -> assertThat(
                                world().read(World.PRODUCTS, goods.product()).at("/status/code"))
                        .isEqualTo("on-sale"));
    }

    @Test
    void filtersSelect() {
        Offered goods = world().offered(World.account());
        String certificate = goods.certificate().id();
        String query = World.PRODUCTS + "?";

        for (String filter : List.of(
                "producerId=" + goods.producer(),
                "operatorId=" + goods.operator(),
                "streamerId=" + goods.streamer(),
                "batchId=" + goods.batch(),
                "certificateId=" + certificate,
                "status=on-sale&batchId=" + goods.batch(),
                "category=fruit&batchId=" + goods.batch())) {
            JsonNode items = api().as(Api.MODERATOR)
                    .get(query + filter)
                    .expect(200)
                    .json()
                    .at("/items");
            assertThat(items).as(filter).hasSize(1);
            assertThat(items.at("/0/id").stringValue()).isEqualTo(goods.product());
        }
        assertThat(api().as(Api.MODERATOR)
                        .get(query + "status=blocked&batchId=" + goods.batch())
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(api().as(goods.account()).get(World.PRODUCTS).json().at("/items"))
                .hasSize(1);
    }

    @Test
    void theNameIsNotStoredInTheClear() {
        Offered goods = world().offered(World.account());

        Document stored = database()
                .getCollection("products")
                .find(new Document("_id", goods.product()))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain("红富士");
    }
}
