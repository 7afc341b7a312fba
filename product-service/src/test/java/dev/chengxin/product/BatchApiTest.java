package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BatchApiTest extends RunningService {
    private static final String CONFORMITY = "/conformity-certificate";
    private static final Map<String, String> CERTIFICATE =
            Map.of("basis", "self-tested", "promisor", "张三", "contact", "13800001111");

    private World world() {
        return new World(api());
    }

    @Test
    void aBatchIsDeclaredCertifiedAndFails() {
        String account = World.account();
        String batch = world().batch(account, world().farmer(account));

        Answer certified = world().step(account, World.BATCHES, batch, CONFORMITY, CERTIFICATE)
                .expect(200);
        Answer failed = world().step(World.BATCHES, batch, "/failure", Map.of("reason", "sampling"));

        assertThat(certified.at("/conformity/basis/text")).isEqualTo("自行检测合格");
        assertThat(certified.at("/conformity/keptUntil"))
                .isEqualTo(LegalTime.dayOf(clock().instant()).plusMonths(6).toString());
        assertThat(failed.at("/status/code")).isEqualTo("failed");
        assertThat(failed.at("/failure/code")).isEqualTo("sampling");
        Answer late = world().step(account, World.BATCHES, batch, CONFORMITY, CERTIFICATE)
                .expect(409);
        assertThat(late.at("/detail")).isEqualTo("状态为“不合格”时不能开具合格证。");
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, batch))
                        .containsExactly("batch.declared.v1", "batch.certified.v1", "batch.failed.v1"));
    }

    @Test
    void theSixFieldsAreReadByAnyoneButNotAFarmersNameAndContact() {
        String account = World.account();
        String batch = world().batch(account, world().farmer(account));
        String path = World.BATCHES + "/" + batch + CONFORMITY;
        api().get(path).expect(404);
        world().step(account, World.BATCHES, batch, CONFORMITY, CERTIFICATE).expect(200);

        assertThat(fields(api().get(path)))
                .containsExactly("品名=红富士苹果", "数量=2000 kg", "产地=652901", issued(api().get(path)), "承诺主体=", "联系方式=");
        assertThat(fields(api().as(account).get(path))).contains("承诺主体=张三", "联系方式=13800001111");
        assertThat(fields(api().as(Api.MODERATOR).get(path))).contains("联系方式=13800001111");
        assertThat(fields(api().as("r1~regulator~65").get(path))).contains("联系方式=13800001111");
        assertThat(fields(api().as(Api.ELSEWHERE).get(path))).contains("联系方式=");
        assertThat(fields(api().as(World.account()).get(path))).contains("联系方式=");
        assertThat(api().with("Accept-Language", "en").get(path).at("/source")).contains("MARA Order 2025-4");
    }

    @Test
    void aCooperativesNameIsPublic() {
        String account = World.account();
        String batch = world().batch(account, world().cooperative(account));
        world().step(account, World.BATCHES, batch, CONFORMITY, CERTIFICATE).expect(200);

        assertThat(fields(api().get(World.BATCHES + "/" + batch + CONFORMITY))).contains("承诺主体=张三", "联系方式=");
    }

    @Test
    void nothingPersonalIsStoredInTheClear() {
        String account = World.account();
        String batch = world().batch(account, world().farmer(account));
        world().step(account, World.BATCHES, batch, CONFORMITY, CERTIFICATE).expect(200);

        Document stored = database()
                .getCollection("batches")
                .find(new Document("_id", batch))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain("张三", "13800001111", "红富士");
    }

    @Test
    void whatAPlatformSendsAgainIsThereOnce() {
        var body = new HashMap<>(World.batchBody(world().farmer(World.account()), "fruit", "652901"));
        body.put("externalRefs", List.of(Map.of("system", "erp", "id", Ids.random())));
        Api platform = api().as(Api.PLATFORM);

        Answer first = platform.post(World.BATCHES, body).expect(201);
        Answer again = platform.post(World.BATCHES, body).expect(200);
        body.put("conformityCertificate", CERTIFICATE);
        Answer certified = platform.post(World.BATCHES, body).expect(200);
        Answer certifiedAgain = platform.post(World.BATCHES, body).expect(200);
        body.put("quantityGrams", 1);
        Answer other = platform.post(World.BATCHES, body).expect(409);

        assertThat(again.version()).isEqualTo(1);
        assertThat(certified.at("/id")).isEqualTo(first.at("/id"));
        assertThat(certifiedAgain.version()).isEqualTo(certified.version());
        assertThat(other.at("/errors/0/pointer")).isEqualTo("/quantityGrams");
        assertThat(world().read(World.BATCHES, first.at("/id")).at("/status/code"))
                .isEqualTo("certified");
    }

    @Test
    void aProducerNamesOnlyHerself() {
        String farmer = world().farmer(World.account());

        Answer refused = api().as(World.account())
                .post(World.BATCHES, World.batchBody(farmer, "fruit", "652901"))
                .expect(422);

        assertThat(refused.at("/type")).isEqualTo("urn:chengxin:problem:reference-unknown");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/producerId");
    }

    @Test
    void filtersSelect() {
        String account = World.account();
        String farmer = world().farmer(account);
        String fruit = world().batch(account, farmer);
        String eggs = World.id(api().as(account).post(World.BATCHES, World.batchBody(farmer, "egg", "652902")));
        world().step(World.BATCHES, eggs, "/failure", Map.of("reason", "recall"));

        assertThat(ids(account, "category=fruit")).containsExactly(fruit);
        assertThat(ids(account, "status=failed")).containsExactly(eggs);
        assertThat(ids(account, "originRegion=652902")).containsExactly(eggs);
        assertThat(ids(account, "producerId=" + farmer)).containsExactly(eggs, fruit);
    }

    private List<String> ids(String account, String query) {
        List<String> ids = new ArrayList<>();
        api().as(account)
                .get(World.BATCHES + "?" + query)
                .expect(200)
                .json()
                .at("/items")
                .forEach(item -> ids.add(item.at("/id").stringValue()));
        return ids;
    }

    private static List<String> fields(Answer certificate) {
        List<String> fields = new ArrayList<>();
        JsonNode all = certificate.expect(200).json().at("/fields");
        all.forEach(field -> fields.add(
                field.at("/label").stringValue() + "=" + field.path("value").asString("")));
        return fields;
    }

    private static String issued(Answer certificate) {
        return fields(certificate).get(3);
    }
}
