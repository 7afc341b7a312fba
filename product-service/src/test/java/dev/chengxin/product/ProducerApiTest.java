package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ProducerApiTest extends RunningService {
    private static final String PATH = World.PRODUCERS;

    private World world() {
        return new World(api());
    }

    private static Map<String, Object> cooperative(String code) {
        return new HashMap<>(Map.of(
                "kind", "cooperative",
                "name", "果乡种植农民专业合作社",
                "region", "652901",
                "creditCode", code,
                "address", "果乡镇一组 8 号"));
    }

    @Test
    void aFarmerNeedsNoCodeAndIsSeenByHerselfAndModerators() {
        String account = World.account();
        String farmer = world().farmer(account);

        Answer own = api().as(account).get(PATH + "/" + farmer).expect(200);
        assertThat(own.at("/name")).isEqualTo("张三");
        assertThat(own.at("/phone")).isEqualTo("13800001111");
        assertThat(own.at("/kind/text")).isEqualTo("农户");
        assertThat(api().as(Api.MODERATOR).get(PATH + "/" + farmer).at("/phone"))
                .isEqualTo("13800001111");
        Answer overseen = api().as("r1~regulator~6529").get(PATH + "/" + farmer).expect(200);
        assertThat(overseen.json().has("name")).isFalse();
        assertThat(overseen.json().has("phone")).isFalse();
        api().as(Api.ELSEWHERE).get(PATH + "/" + farmer).expect(404);
    }

    @Test
    void noNameIsStoredOrPublishedInTheClear() {
        String farmer = world().farmer(World.account());

        Document stored = database()
                .getCollection("producers")
                .find(new Document("_id", farmer))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain("张三", "13800001111");
        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.PRODUCT_EVENTS, farmer))
                        .singleElement()
                        .satisfies(event ->
                                assertThat(event.data()).isEqualTo("{\"kind\":\"farmer\",\"region\":\"652901\"}")));
    }

    @Test
    void aCreditCodeIsCheckedAndNobodyHasItTwice() {
        String code = CreditCodes.next();
        String account = World.account();
        String wrong = code.substring(0, 17) + (code.charAt(17) == '0' ? '1' : '0');

        Answer refused = api().as(account).post(PATH, cooperative(wrong)).expect(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/creditCode");
        assertThat(refused.at("/errors/0/code")).isEqualTo("check-character");
        World.id(api().as(account).post(PATH, cooperative(code)));
        Answer taken = api().as(World.account()).post(PATH, cooperative(code)).expect(409);
        assertThat(taken.at("/errors/0/pointer")).isEqualTo("/creditCode");
    }

    @Test
    void aModeratorRecordsACodeThatFailsItsCheckWithAReason() {
        String code = CreditCodes.next();
        String wrong = code.substring(0, 17) + (code.charAt(17) == '0' ? '1' : '0');
        var body = cooperative(wrong);
        body.put("codeReason", "营业执照原件如此，已核对。");

        api().as(World.account()).post(PATH, body).expect(422);
        String id = World.id(api().as(Api.MODERATOR).post(PATH, body));

        Answer view = api().as(Api.MODERATOR).get(PATH + "/" + id);
        assertThat(view.json().at("/codeOverridden").booleanValue()).isTrue();
        assertThat(view.at("/codeReason")).contains("原件");
        Document stored = database()
                .getCollection("producers")
                .find(new Document("_id", id))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain("原件");
    }

    @Test
    void aKeyAndAnExternalReferenceCreateOnce() {
        var body = cooperative(CreditCodes.next());
        body.put("externalRefs", List.of(Map.of("system", "shop", "id", Ids.random())));
        Api platform = api().as(Api.PLATFORM);

        Answer first = platform.with("Idempotency-Key", "k-" + Ids.random())
                .post(PATH, body)
                .expect(201);
        Answer again = platform.post(PATH, body).expect(200);
        body.put("address", "果乡镇二组 9 号");
        Answer moved = platform.post(PATH, body).expect(200);
        body.put("region", "652902");
        Answer other = platform.post(PATH, body).expect(409);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.version()).isEqualTo(1);
        assertThat(moved.version()).isEqualTo(2);
        assertThat(other.at("/errors/0/pointer")).isEqualTo("/region");
        Answer view = api().as(Api.MODERATOR).get(PATH + "/" + first.at("/id"));
        assertThat(view.at("/address")).isEqualTo("果乡镇二组 9 号");
        String ref = view.at("/externalRefs/0/id");
        Answer found = platform.get(PATH + "?externalSystem=shop&externalId=" + ref);
        assertThat(found.at("/items/0/id")).isEqualTo(first.at("/id"));
        platform.get(PATH + "?externalSystem=shop").expect(400);
    }

    @Test
    void detailsChangeWithoutAnEvent() {
        String account = World.account();
        String farmer = world().farmer(account);
        Api own = api().as(account).seen(1);

        Answer after = own.post(PATH + "/" + farmer + "/details", Map.of("phone", "13900002222"))
                .expect(200);

        assertThat(after.at("/phone")).isEqualTo("13900002222");
        assertThat(after.at("/name")).isEqualTo("张三");
        own.post(PATH + "/" + farmer + "/details", Map.of("phone", "13900002222"))
                .expect(412);
        api().as(World.account())
                .seen(2)
                .post(PATH + "/" + farmer + "/details", Map.of("phone", "1"))
                .expect(422);
        api().as(World.account())
                .seen(2)
                .post(PATH + "/" + farmer + "/details", Map.of("phone", "13900003333"))
                .expect(404);
        api().as(account).seen(2).post(PATH + "/" + farmer + "/details", "{}").expect(422);
    }

    @Test
    void listsShowOnesOwnAndAreFiltered() {
        String account = World.account();
        String farmer = world().farmer(account);
        String cooperative = world().cooperative(account);
        world().farmer(World.account());

        var all = api().as(account).get(PATH).json().at("/items");
        assertThat(all).hasSize(2);
        assertThat(all.at("/0/id").stringValue()).isEqualTo(cooperative);
        assertThat(api().as(account).get(PATH + "?kind=farmer").at("/items/0/id"))
                .isEqualTo(farmer);
        Answer page = api().as(account).get(PATH + "?limit=1");
        Answer next = api().as(account).get(PATH + "?limit=1&cursor=" + page.at("/next"));
        assertThat(next.at("/items/0/id")).isEqualTo(farmer);
        assertThat(next.json().at("/next").isNull()).isTrue();
        assertThat(api().as("r9~regulator~110101").get(PATH).json().at("/items"))
                .isEmpty();
    }
}
