package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ListTest extends RunningService {
    private static final String PATH = "/api/v1/complaints";

    @Test
    void pagesAreStableWhileOthersFileAndHandle() {
        String caller = "c" + UUID.randomUUID() + "~consumer";
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.addFirst(
                    Filed.by(api().as(caller), Map.of("description", "第 " + i)).id());
        }

        Answer first = api().as(caller).get(PATH + "?limit=2");
        Filed.by(api().as(caller), Map.of("description", "新的"));
        api().as(Api.MODERATOR).seen(1).post(PATH + "/" + filed.get(2) + "/acceptance", (String) null);
        Answer second = api().as(caller).get(PATH + "?limit=2&cursor=" + first.at("/next"));
        Answer third = api().as(caller).get(PATH + "?limit=2&cursor=" + second.at("/next"));

        List<String> seen = new ArrayList<>();
        for (Answer page : List.of(first, second, third)) {
            page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
        }
        assertThat(seen).isEqualTo(filed);
        assertThat(third.json().at("/next").isNull()).isTrue();
    }

    @Test
    void filtersSelect() {
        String caller = "c" + UUID.randomUUID() + "~consumer";
        var report = Filed.by(api().as(caller), Map.of("description", "a", "kind", "report"));
        var complaint = Filed.by(api().as(caller), Map.of("description", "b"));
        api().as(Api.MODERATOR).seen(1).post(complaint.path() + "/acceptance", (String) null);

        assertThat(ids(caller, "kind=report")).containsExactly(report.id());
        assertThat(ids(caller, "status=accepted")).containsExactly(complaint.id());
        assertThat(ids(caller, "category=origin")).isEmpty();
        assertThat(ids(caller, "filedTo=" + report.receipt().at("/filedAt"))).isEmpty();
        assertThat(ids(caller, "filedFrom=" + complaint.receipt().at("/filedAt")))
                .containsExactly(complaint.id());
        assertThat(ids(caller, "overdue=true")).isEmpty();
        assertThat(ids(caller, "outcomeStatus=none")).containsExactly(complaint.id(), report.id());
    }

    @Test
    void everybodySeesHerOwnPart() {
        String caller = "c" + UUID.randomUUID() + "~consumer";
        var mine = Filed.by(api().as(caller), Map.of("description", "a"));
        var other = Filed.by(api().as("c" + UUID.randomUUID() + "~consumer"), Map.of("description", "b"));

        assertThat(ids(caller, "limit=200")).containsExactly(mine.id());
        assertThat(ids(Api.MODERATOR, "limit=200")).contains(mine.id(), other.id());
        assertThat(ids("r3~regulator~33", "limit=200")).contains(mine.id(), other.id());
        assertThat(ids("r3~regulator~330", "limit=200")).contains(mine.id(), other.id());
        assertThat(ids("r5~regulator~110101", "limit=200")).isEmpty();
        assertThat(ids("r6~regulator", "limit=200")).isEmpty();
    }

    @Test
    void outcomesAreListedForAnyone() {
        var published = Filed.anonymously(api()).published();
        var hidden = Filed.anonymously(api()).published();
        hidden.step("/outcome/withdrawal", "{\"reason\": \"court-order\"}");
        var closed = Filed.anonymously(api()).closed();

        Answer outcomes = api().get("/api/v1/outcomes?category=origin&upheld=true&limit=200");

        List<String> ids = new ArrayList<>();
        outcomes.json().at("/items").forEach(item -> ids.add(item.at("/id").asString()));
        assertThat(ids).contains(published.id()).doesNotContain(hidden.id(), closed.id());
        assertThat(outcomes.text()).doesNotContain("不新鲜");
        assertThat(api().get("/api/v1/outcomes?category=quality&upheld=false")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(api().get("/api/v1/outcomes/" + hidden.id()).status()).isEqualTo(404);
        Answer page = api().get("/api/v1/outcomes?limit=1");
        assertThat(page.json().at("/items")).hasSize(1);
    }

    @Test
    void withoutConsentTheOutcomeHasNoText() {
        var filed = Filed.by(api(), Map.of("description", "不同意公开")).closed();

        Answer refused =
                api().as(Api.MODERATOR).seen(version(filed)).post(filed.path() + "/outcome", "{\"text\": \"经核实属实。\"}");
        filed.step("/outcome", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/text");
        Answer outcome = api().get("/api/v1/outcomes/" + filed.id());
        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.json().has("text")).isFalse();
    }

    @Test
    void anOutcomeIsNotShownForEver() {
        var filed = Filed.anonymously(api()).published();
        String outcome = "/api/v1/outcomes/" + filed.id();
        assertThat(api().get(outcome).at("/shownUntil")).isEqualTo("2027-11-23");

        database()
                .getCollection("complaints")
                .updateOne(
                        new Document("_id", filed.id()),
                        new Document("$set", new Document("state.outcome.shownUntil", "2026-11-22")));

        assertThat(api().get(outcome).status()).isEqualTo(404);
        assertThat(api().get("/api/v1/outcomes?limit=200").text()).doesNotContain(filed.id());
    }

    private static long version(Filed filed) {
        return filed.seen().version();
    }

    private List<String> ids(String caller, String query) {
        Answer answer = api().as(caller).get(PATH + "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.json().at("/items").forEach(item -> ids.add(item.at("/id").asString()));
        return ids;
    }
}
