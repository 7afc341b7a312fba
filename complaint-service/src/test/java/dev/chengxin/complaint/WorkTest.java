package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorkTest extends RunningService {
    private static final String WORK = "/api/v1/services/complaint/work-items";
    private static final String OTHER = "m2~moderator";

    @Test
    void whatWaitsIsListedWithItsDeadlineAndLeavesTheListWhenItIsDone() {
        var filed = Filed.anonymously(api());

        JsonNode item = item(Api.MODERATOR, filed).orElseThrow();
        assertThat(item.at("/type").asString()).isEqualTo("complaint");
        assertThat(item.at("/risk").intValue()).isEqualTo(20);
        assertThat(item.at("/riskInputs/0/code").asString()).isEqualTo("kind-complaint");
        assertThat(item.at("/number").asString()).isEqualTo(filed.receipt().at("/number"));
        assertThat(item.at("/self").asString()).isEqualTo(filed.path());
        assertThat(item.at("/dueAt").asString()).isEqualTo(filed.receipt().at("/deadlines/0/dueAt"));
        assertThat(item.at("/provisional").booleanValue()).isFalse();
        assertThat(item.at("/binds").asString()).isEqualTo("platform");
        assertThat(item.at("/actions").valueStream().map(JsonNode::asString))
                .contains("accept", "link")
                .doesNotContain("withdraw");
        assertThat(item.at("/sortKey").asString())
                .startsWith("979|" + item.at("/dueAt").asString());

        filed.closed();
        assertThat(item(Api.MODERATOR, filed)).isPresent();
        filed.step("/outcome", "{}");
        assertThat(item(Api.MODERATOR, filed)).isEmpty();
    }

    @Test
    void worseComesFirst() {
        var small = Filed.by(api(), Map.of("description", "a"));
        var large = Filed.by(api(), Map.of("description", "b", "amountFen", 2_000_000));
        var report = Filed.by(api(), Map.of("description", "c", "kind", "report"));

        var order = all(Api.MODERATOR).stream()
                .map(item -> item.at("/id").asString())
                .toList();

        assertThat(order).containsSubsequence(large.id(), report.id(), small.id());
    }

    @Test
    void aLinkMovesTheWorkToItsRegion() {
        String streamer = Subjects.streamer("530129", Ids.random());
        var filed = Filed.anonymously(api());
        assertThat(item(Api.ELSEWHERE, filed)).isEmpty();

        filed.step("/links", "{\"noun\": \"streamer\", \"id\": \"" + streamer + "\"}");

        assertThat(item(Api.ELSEWHERE, filed)).isPresent();
        assertThat(item("r3~regulator~3301", filed)).isEmpty();
        assertThat(item(Api.MODERATOR, filed)
                        .orElseThrow()
                        .at("/subjects/streamerId")
                        .asString())
                .isEqualTo(streamer);
        assertThat(item(Api.ELSEWHERE, filed).orElseThrow().at("/actions")).isEmpty();
    }

    @Test
    void onlyWhoHasTakenAComplaintDecidesOnIt() {
        var filed = Filed.anonymously(api());
        Answer taken = api().as(Api.MODERATOR).post(WORK + "/" + filed.id() + "/lease", (String) null);
        String acceptance = filed.path() + "/acceptance";

        Answer others = api().as(OTHER).seen(1).post(acceptance, (String) null);
        Answer withoutToken = api().as(Api.MODERATOR).seen(1).post(acceptance, (String) null);
        Answer own = api().as(Api.MODERATOR)
                .with("Work-Item-Lease", taken.at("/token"))
                .seen(1)
                .post(acceptance, (String) null);

        assertThat(others.status()).isEqualTo(409);
        assertThat(others.at("/type")).isEqualTo("urn:chengxin:problem:leased");
        assertThat(withoutToken.status()).isEqualTo(409);
        assertThat(own.status()).as(own.text()).isEqualTo(200);
    }

    @Test
    void aLeaseDoesNotHoldTheFilerUp() {
        var filed = Filed.anonymously(api());
        api().as(Api.MODERATOR).post(WORK + "/" + filed.id() + "/lease", (String) null);

        Answer withdrawn = api().with("Complaint-Token", filed.receipt().at("/token"))
                .seen(1)
                .post(filed.path() + "/withdrawal", (String) null);

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
    }

    @Test
    void theLeaseEndsWithTheWork() {
        var filed = Filed.by(api(), Map.of("description", "建议多上新", "kind", "feedback"));
        String lease = WORK + "/" + filed.id() + "/lease";
        Answer taken = api().as(Api.MODERATOR).post(lease, (String) null);

        Answer closed = api().as(Api.MODERATOR)
                .with("Work-Item-Lease", taken.at("/token"))
                .seen(1)
                .post(filed.path() + "/closure", (String) null);

        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(api().as(Api.MODERATOR).post(lease, (String) null).status()).isEqualTo(404);
        Await.await()
                .untilAsserted(() -> assertThat(database()
                                .getCollection("work-leases")
                                .find(new Document("_id", filed.id()))
                                .first())
                        .doesNotContainKey("holder"));
    }

    private Optional<JsonNode> item(String token, Filed filed) {
        return all(token).stream()
                .filter(item -> item.at("/id").asString().equals(filed.id()))
                .findFirst();
    }

    /// Everything that waits, page by page: other tests leave much behind.
    private List<JsonNode> all(String token) {
        var items = new ArrayList<JsonNode>();
        String query = "?limit=200";
        while (!query.isEmpty()) {
            JsonNode page = api().as(token).get(WORK + query).json();
            page.at("/items").forEach(items::add);
            query = page.at("/next").isNull()
                    ? ""
                    : "?limit=200&cursor=" + page.at("/next").asString();
        }
        return items;
    }
}
