package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LinkingOverHttpTest extends RunningService {
    private static final String HERE = "530129";

    @Test
    void whatWasNamedInWordsIsLinkedAndTheCaseMovesToItsRegion() {
        String operator = Ids.random();
        String streamer = Subjects.streamer(HERE, operator);
        var filed = Filed.by(
                api(), Map.of("description", "不新鲜", "references", Map.of("streamer", "果园小张", "order", "20261123")));
        assertThat(api().as(Api.ELSEWHERE).get(filed.path()).status()).isEqualTo(404);

        Answer linked = filed.step("/links", link("streamer", streamer, "streamer"));

        assertThat(linked.at("/references/streamerId")).isEqualTo(streamer);
        assertThat(linked.at("/references/operatorId")).isEqualTo(operator);
        assertThat(texts(linked, "/unmatched")).containsExactly("order");
        assertThat(linked.at("/named/streamer")).isEqualTo("果园小张");
        assertThat(linked.at("/linked/0/noun")).isEqualTo("streamer");
        assertThat(linked.at("/linked/0/wording")).isEqualTo("streamer");
        assertThat(linked.at("/jurisdiction")).isEqualTo(HERE);
        assertThat(texts(linked, "/actions")).contains("link", "unlink");
        assertThat(api().as(Api.ELSEWHERE).get(filed.path()).status()).isEqualTo(200);
        assertThat(api().as("r3~regulator~3301").get(filed.path()).status()).isEqualTo(404);
        assertThat(ids(Api.MODERATOR, streamer)).containsExactly(filed.id());
        assertThat(ids(Api.ELSEWHERE, streamer)).containsExactly(filed.id());
        assertThat(ids("r3~regulator~3301", streamer)).isEmpty();
    }

    @Test
    void anUnlinkedComplaintIsAsItWasFiled() {
        String filedAbout = Subjects.streamer("330106", Ids.random());
        String linkedTo = Subjects.streamer(HERE, Ids.random());
        Await.await().until(() -> file(filedAbout).status() == 201);
        Answer receipt = file(filedAbout);
        String path = receipt.header("Location");
        Answer before = api().as(Api.MODERATOR).get(path);

        Answer linked = post(path, "/links", before.version(), link("streamer", linkedTo, null));
        assertThat(ids(Api.MODERATOR, linkedTo)).containsExactly(receipt.at("/id"));
        assertThat(ids(Api.MODERATOR, filedAbout)).doesNotContain(receipt.at("/id"));
        Answer unlinked = post(path, "/links/removal", linked.version(), "{\"noun\": \"streamer\"}");

        assertThat(unlinked.json().at("/references")).isEqualTo(before.json().at("/references"));
        assertThat(unlinked.at("/jurisdiction")).isEqualTo("330106");
        assertThat(unlinked.json().at("/linked")).isEmpty();
        assertThat(ids(Api.MODERATOR, linkedTo)).isEmpty();
        assertThat(ids(Api.MODERATOR, filedAbout)).contains(receipt.at("/id"));
        Await.await()
                .untilAsserted(() -> assertThat(jurisdictions(receipt.at("/id")))
                        .containsExactly(
                                "complaint.filed.v1 330106",
                                "complaint.linked.v1 530129",
                                "complaint.unlinked.v1 330106"));
    }

    @Test
    void theOutcomeCountsForWhomItWasLinkedTo() {
        String streamer = Subjects.streamer(HERE, Ids.random());
        var filed = Filed.anonymously(api());
        filed.step("/links", link("streamer", streamer, null));
        filed.published();

        Answer outcomes = api().get("/api/v1/outcomes?streamerId=" + streamer);

        assertThat(outcomes.json().at("/items")).hasSize(1);
        assertThat(outcomes.at("/items/0/id")).isEqualTo(filed.id());
        assertThat(outcomes.at("/items/0/streamerId")).isEqualTo(streamer);
        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.COMPLAINT_EVENTS, filed.id()))
                        .filteredOn(
                                event -> List.of("complaint.decided.v1", "complaint.closed.v1", "outcome.published.v1")
                                        .contains(event.type()))
                        .hasSize(3)
                        .allSatisfy(event -> assertThat(event.data()).contains(streamer)));
    }

    @Test
    void nothingIsLinkedAfterTheClose() {
        String streamer = Subjects.streamer(HERE, Ids.random());
        var filed = Filed.anonymously(api());
        filed.step("/links", link("streamer", streamer, null));
        filed.closed();
        long version = filed.seen().version();

        Api moderator = api().as(Api.MODERATOR).seen(version);
        Answer again =
                moderator.post(filed.path() + "/links", link("streamer", Subjects.streamer(HERE, streamer), null));
        Answer back = moderator.post(filed.path() + "/links/removal", "{\"noun\": \"streamer\"}");

        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:chengxin:problem:illegal-transition");
        assertThat(back.status()).as(back.text()).isEqualTo(409);
        assertThat(filed.seen().version()).isEqualTo(version);
    }

    @Test
    void aStaleLinkDoesNotWaitForItsSubject() {
        var filed = Filed.anonymously(api());

        Answer stale =
                api().as(Api.MODERATOR).seen(9).post(filed.path() + "/links", link("streamer", Ids.random(), null));

        assertThat(stale.status()).isEqualTo(412);
    }

    private Answer file(String streamer) {
        return api().post(
                        "/api/v1/complaints",
                        Map.of("description", "不新鲜", "references", Map.of("streamerId", streamer)));
    }

    private Answer post(String path, String step, long version, String body) {
        Answer answer = api().as(Api.MODERATOR).seen(version).post(path + step, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private List<String> ids(String caller, String streamer) {
        return api().as(caller)
                .get("/api/v1/complaints?streamerId=" + streamer)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static List<String> texts(Answer answer, String pointer) {
        return answer.json().at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> jurisdictions(String id) {
        return Events.of(Topics.COMPLAINT_EVENTS, id).stream()
                .map(event -> event.type() + " "
                        + event.extension(Envelope.JURISDICTION).orElseThrow())
                .toList();
    }

    private static String link(String noun, String id, @Nullable String wording) {
        Map<String, String> body =
                wording == null ? Map.of("noun", noun, "id", id) : Map.of("noun", noun, "id", id, "wording", wording);
        return EventJson.mapper().writeValueAsString(body);
    }
}
