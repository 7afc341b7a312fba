package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.product.producer.Acting;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A cooperative acts for a farmer: only while her mandate runs, and every act says so.
class MandateTest extends RunningService {
    private String farmersAccount = "";
    private String membersAccount = "";
    private String farmer = "";
    private String cooperative = "";

    @BeforeEach
    void aFarmerAndACooperative() {
        farmersAccount = World.account();
        membersAccount = World.account();
        farmer = new World(api()).farmer(farmersAccount);
        cooperative = new World(api()).cooperative(membersAccount);
    }

    private Api member() {
        return api().as(membersAccount).with(Acting.HEADER, farmer);
    }

    private Answer grant(Map<String, ?> mandate) {
        String path = World.PRODUCERS + "/" + farmer;
        return api().as(farmersAccount)
                .seen(api().as(farmersAccount).get(path).version())
                .post(path + "/mandates", mandate);
    }

    private Answer revoke() {
        String path = World.PRODUCERS + "/" + farmer;
        return api().as(farmersAccount)
                .seen(api().as(farmersAccount).get(path).version())
                .post(path + "/mandates/" + cooperative + "/revocation", (String) null);
    }

    @Test
    void everyActOfTheCooperativeSaysForWhom() {
        grant(Map.of("cooperativeId", cooperative)).expect(200);
        var batchBody = World.batchBody(farmer, "fruit", "652901");

        String batch = World.id(member().post(World.BATCHES, batchBody));
        member().seen(1)
                .post(
                        World.BATCHES + "/" + batch + "/conformity-certificate",
                        Map.of("basis", "self-tested", "promisor", "张三", "contact", "13800001111"))
                .expect(200);
        String certificate = World.id(member().post(
                        World.CERTIFICATES, Map.of("producerId", farmer, "scheme", "organic", "category", "fruit")));
        String streamer = new World(api()).streamer(new World(api()).operator());
        String product =
                World.id(member().post(World.PRODUCTS, World.productBody(farmer, List.of(batch), List.of(), streamer)));
        Answer sales = member().post(
                        "/api/v1/sales/reports",
                        Map.of("producerId", farmer, "month", "2026-10", "channel", "shop", "amountFen", 1))
                .expect(201);

        Await.await().untilAsserted(() -> {
            for (String subject : List.of(batch, certificate, product, sales.at("/id"))) {
                assertThat(Events.of(Topics.PRODUCT_EVENTS, subject)).isNotEmpty();
                assertThat(Events.of(Topics.PRODUCT_EVENTS, subject).getFirst().extension(Envelope.ON_BEHALF_OF))
                        .contains(farmer);
            }
        });
        Envelope declared = Events.of(Topics.PRODUCT_EVENTS, batch).getFirst();
        Envelope hers = Events.of(Topics.PRODUCT_EVENTS, farmer).getFirst();
        assertThat(declared.extension(Envelope.ACTOR)).isNotEqualTo(hers.extension(Envelope.ACTOR));
        // What was done in her name is hers.
        api().as(farmersAccount).get(World.BATCHES + "/" + batch).expect(200);
        assertThat(api().as(farmersAccount).get(World.PRODUCTS).at("/items/0/id"))
                .isEqualTo(product);
    }

    @Test
    void aMemberReachesWhatIsTheFarmersOnlyInHerName() {
        grant(Map.of("cooperativeId", cooperative)).expect(200);
        String batch = new World(api()).batch(farmersAccount, farmer);
        String path = World.BATCHES + "/" + batch;

        api().as(membersAccount).get(path).expect(404);
        member().get(path).expect(200);
        assertThat(member().get(World.BATCHES).at("/items/0/id")).isEqualTo(batch);
        assertThat(api().as(membersAccount).get(World.BATCHES).json().at("/items"))
                .isEmpty();
        assertThat(member().get(World.PRODUCERS + "/" + farmer).at("/name")).isEqualTo("张三");
        // In the farmer's name, the cooperative's own is out of reach, and so is everybody else's.
        member().post(World.BATCHES, World.batchBody(cooperative, "fruit", "652901"))
                .expect(422);
        String others = World.account();
        String otherBatch = new World(api()).batch(others, new World(api()).farmer(others));
        member().get(World.BATCHES + "/" + otherBatch).expect(404);
    }

    @Test
    void withoutAMandateThatHoldsNothingIsDone() {
        var body = World.batchBody(farmer, "fruit", "652901");

        Answer none = member().post(World.BATCHES, body).expect(403);
        assertThat(none.at("/type")).isEqualTo("urn:chengxin:problem:no-mandate");
        grant(Map.of("cooperativeId", cooperative, "until", "2026-12-31")).expect(200);
        World.id(member().post(World.BATCHES, body));
        revoke().expect(200);
        member().post(World.BATCHES, body).expect(403);
        revoke().expect(409);
        api().as(membersAccount)
                .with(Acting.HEADER, Ids.random())
                .post(World.BATCHES, body)
                .expect(403);
        api().as(membersAccount)
                .with(Acting.HEADER, "everybody")
                .get(World.BATCHES)
                .expect(400);
        // Without the header the farmer does not exist for the cooperative.
        assertThat(api().as(membersAccount)
                        .post(World.BATCHES, body)
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/producerId");
    }

    @Test
    void onlyTheFarmerGivesAndTakesMandates() {
        String path = World.PRODUCERS + "/" + farmer + "/mandates";
        grant(Map.of("cooperativeId", farmer)).expect(422);
        grant(Map.of("cooperativeId", Ids.random())).expect(422);
        grant(Map.of("cooperativeId", cooperative, "until", "2020-01-01")).expect(422);

        api().as(membersAccount)
                .seen(1)
                .post(path, Map.of("cooperativeId", cooperative))
                .expect(404);
        member().seen(1).post(path, Map.of("cooperativeId", cooperative)).expect(404);
        Answer view = grant(Map.of("cooperativeId", cooperative)).expect(200);
        assertThat(view.json().at("/mandates/0/holds").booleanValue()).isTrue();
        grant(Map.of("cooperativeId", cooperative)).expect(200);
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, farmer))
                        .containsExactly("producer.registered.v1", "mandate.granted.v1"));
    }

    @Test
    void whoeverNamesHerselfActsForHerself() {
        Answer batch = api().as(farmersAccount)
                .with(Acting.HEADER, farmer)
                .post(World.BATCHES, World.batchBody(farmer, "fruit", "652901"))
                .expect(201);

        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.PRODUCT_EVENTS, batch.at("/id")))
                        .singleElement()
                        .satisfies(event -> assertThat(event.extension(Envelope.ON_BEHALF_OF))
                                .isEmpty()));
    }
}
