package dev.chengxin.servicekit.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.contracts.WorkItemChange;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RolesContract;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestKafka;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = "spring.application.name=shop-service")
class ShopTest extends RunningService {
    private static final String ANIMALS = "/api/v1/animals";
    private static final String WORK = "/api/v1/services/shop/work-items";

    @Test
    void createsReadsListsAndHides() {
        var created = arrived(api().as(Api.STREAMER), "cat");
        String path = created.header("Location");

        assertThat(created.version()).isEqualTo(1);
        assertThat(api().as(Api.STREAMER).get(path).at("/name")).isEqualTo("Bai");
        assertThat(api().as("s2~streamer").get(path).at("/type")).isEqualTo("urn:chengxin:problem:no-such-animal");
        assertThat(api().as(Api.MODERATOR)
                        .get(ANIMALS + "?status=new-here")
                        .json()
                        .at("/items"))
                .anyMatch(item -> item.at("/id").stringValue().equals(created.at("/id")));
        assertThat(api().as(Api.MODERATOR).get(ANIMALS + "?status=flying").status())
                .isEqualTo(400);
        assertThat(api().as("s2~streamer").get(ANIMALS).json().at("/items")).isEmpty();
        Await.await()
                .until(() ->
                        Events.of(Topics.COMPLAINT_EVENTS, created.at("/id")).size() == 1);
    }

    @Test
    void theMostUrgentWorkComesFirst() {
        arrived(api().as(Api.MODERATOR), "cat");
        String snake = arrived(api().as(Api.MODERATOR), "snake").at("/id");
        JsonNode first = api().as(Api.MODERATOR).get(WORK + "?limit=1").json();

        JsonNode item = first.at("/items/0");
        assertThat(item.at("/risk").intValue()).isEqualTo(90);
        assertThat(item.at("/sortKey").stringValue())
                .startsWith("909|")
                .endsWith("Z|" + item.at("/id").stringValue());
        assertThat(item.at("/self").stringValue()).startsWith(ANIMALS);
        assertThat(item.at("/actions/0").stringValue()).isEqualTo("examine");
        assertThat(item.has("lease")).isFalse();
        assertThat(all(WORK + "?limit=2")).contains(snake).doesNotHaveDuplicates();
        String after = item.at("/sortKey").stringValue().replace("|", "%7C");
        String cursor = first.at("/next").stringValue();
        assertThat(api().as(Api.MODERATOR).get(WORK + "?after=" + after).json().at("/items/0"))
                .isEqualTo(api().as(Api.MODERATOR)
                        .get(WORK + "?cursor=" + cursor)
                        .json()
                        .at("/items/0"));
    }

    @Test
    void aRegulatorSeesTheWorkOfHerRegion() {
        arrived(api().as(Api.MODERATOR), "cat");

        assertThat(api().as("r1~regulator~3301").get(WORK).json().at("/items")).isNotEmpty();
        assertThat(api().as(Api.ELSEWHERE).get(WORK).json().at("/items")).isEmpty();
        assertThat(api().as(Api.STREAMER).get(WORK).status()).isEqualTo(403);
        assertThat(api().get(WORK).status()).isEqualTo(401);
    }

    @Test
    void whoeverHasTakenAnItemDecidesOnIt() {
        var animal = arrived(api().as(Api.MODERATOR), "cat");
        String lease = WORK + "/" + animal.at("/id") + "/lease";
        String examination = animal.header("Location") + "/examination";

        var taken = api().as(Api.MODERATOR).post(lease, (String) null);
        var refused = api().as("m2~moderator").post(lease, (String) null);

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(refused.at("/type")).isEqualTo("urn:chengxin:problem:leased");
        assertThat(refused.at("/detail")).contains(taken.at("/until"));
        assertThat(item(Api.MODERATOR, animal).at("/lease/token").asString()).isEqualTo(taken.at("/token"));
        assertThat(item("m2~moderator", animal).at("/lease/mine").booleanValue())
                .isFalse();
        assertThat(item("m2~moderator", animal).at("/lease").has("token")).isFalse();
        assertThat(api().as("m2~moderator")
                        .seen(1)
                        .post(examination, (String) null)
                        .status())
                .isEqualTo(409);
        assertThat(api().as("m2~moderator").delete(lease).status()).isEqualTo(409);
        var decided = api().as(Api.MODERATOR)
                .seen(1)
                .with("Work-Item-Lease", taken.at("/token"))
                .post(examination, (String) null);
        assertThat(decided.at("/status")).isEqualTo("healthy");
        assertThat(api().as(Api.MODERATOR).post(lease, (String) null).status()).isEqualTo(404);
        Await.await()
                .until(() ->
                        announced(animal.at("/id")).equals(List.of(WorkItemChange.LEASED, WorkItemChange.RELEASED)));
    }

    @Test
    void aLeaseIsGivenBack() {
        var animal = arrived(api().as(Api.MODERATOR), "cat");
        String lease = WORK + "/" + animal.at("/id") + "/lease";
        api().as(Api.MODERATOR).post(lease, (String) null);

        assertThat(api().as(Api.MODERATOR).delete(lease).status()).isEqualTo(204);
        assertThat(api().as(Api.LEAD).post(lease, (String) null).at("/token")).isEqualTo("2");
        assertThat(api().as(Api.MODERATOR)
                        .seen(1)
                        .with("Work-Item-Lease", "two")
                        .post(animal.header("Location") + "/examination", (String) null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEventBringsACat() {
        String subject = Ids.random();
        String cause = Ids.random();
        var attributes = Map.of(Envelope.SEQUENCE, Envelope.sequenceText(1));
        var event = new Envelope(cause, "zoo", "animal.seen.v1", subject, "2026-03-02T08:00:00.000Z", attributes, "{}");
        TestKafka.shared().produce(EnvelopeRecords.toRecord(Topics.PRODUCT_EVENTS, event));
        TestKafka.shared().produce(EnvelopeRecords.toRecord(Topics.PRODUCT_EVENTS, event));

        String path = ANIMALS + "/" + Ids.ofCause(cause, "cat");
        Await.await().until(() -> api().as(Api.MODERATOR).get(path).status() == 200);
        assertThat(api().as(Api.MODERATOR).get(path).version()).isEqualTo(1);
    }

    @Test
    void theDescriptionNamesTheListAndItsRoles() {
        JsonNode paths = api().get("/openapi").json().at("/paths");

        assertThat(paths.get(WORK).at("/get/x-roles").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("moderator", "lead", "admin", "regulator");
        assertThat(paths.get(ANIMALS + "/{id}/examination")
                        .at("/post/parameters")
                        .valueStream()
                        .map(parameter -> parameter.at("/name").stringValue()))
                .containsExactlyInAnyOrder("id", "If-Match", "Work-Item-Lease");
    }

    @Test
    void onlyWhoMayCallsAndNobodySeesWhatIsNotHers() {
        String path = arrived(api().as(Api.STREAMER), "cat").header("Location");

        RolesContract.of(api()).check();
        RolesContract.of(api()).hides(List.of(path), ANIMALS + "/{id}");
    }

    private Api.Answer arrived(Api api, String species) {
        var body = Map.of("species", species, "name", "Bai", "chip", Ids.random());
        var answer = api.with("Idempotency-Key", Ids.random()).post(ANIMALS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private JsonNode item(String token, Api.Answer animal) {
        return api().as(token)
                .get(WORK + "?limit=200")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").stringValue().equals(animal.at("/id")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> all(String first) {
        var ids = new ArrayList<String>();
        String path = first;
        while (!path.isEmpty()) {
            JsonNode page = api().as(Api.MODERATOR).get(path).json();
            page.at("/items").forEach(item -> ids.add(item.at("/id").stringValue()));
            path = page.at("/next").isNull()
                    ? ""
                    : first + "&cursor=" + page.at("/next").stringValue();
        }
        return ids;
    }

    private static List<String> announced(String id) {
        return TestKafka.shared().records(Topics.WORK_ITEM_CHANGES).stream()
                .filter(record -> id.equals(record.key()))
                .map(record -> EventJson.mapper().readValue(record.value(), WorkItemChange.class))
                .map(WorkItemChange::change)
                .toList();
    }
}
