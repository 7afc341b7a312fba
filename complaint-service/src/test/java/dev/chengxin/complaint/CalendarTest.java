package dev.chengxin.complaint;

import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest extends RunningService {
    private static final String PATH = "/api/v1/calendars";
    private static final String SOURCE = "国务院办公厅关于2027年部分节假日安排的通知";
    private static final String OF_2031 = "国务院办公厅关于2031年部分节假日安排的通知";

    @Test
    void aLoadedYearSettlesProvisionalDeadlines() {
        var filed = Filed.anonymously(api());
        Answer accepted = filed.step("/acceptance", null);
        assertThat(accepted.at("/deadlines/4/deadline/code")).isEqualTo("mediation");
        assertThat(accepted.at("/deadlines/4/dueAt")).isEqualTo("2027-01-22T16:00:00.000Z");
        assertThat(accepted.json().at("/deadlines/4/provisional").asBoolean()).isTrue();

        Answer loaded = load("[\"2027-01-01\", \"2027-01-22\"]");

        assertThat(loaded.status()).as(loaded.text()).isIn(200, 201);
        await().untilAsserted(() -> {
            Answer view = filed.seen();
            assertThat(view.json().at("/deadlines/4/provisional").asBoolean()).isFalse();
            assertThat(view.at("/deadlines/4/dueAt")).isEqualTo("2027-01-25T16:00:00.000Z");
        });
        await().untilAsserted(() -> assertThat(Events.typesOf(Topics.COMPLAINT_EVENTS, filed.id()))
                .endsWith("complaint.deadlines-recomputed.v1"));
        var recomputed = Events.of(Topics.COMPLAINT_EVENTS, filed.id()).getLast();
        assertThat(recomputed.extension("causationid")).isPresent();

        Answer again = load("[\"2027-01-01\", \"2027-01-22\"]");
        Answer corrected = load("[\"2027-01-01\"]");

        assertThat(again.at("/edition")).isEqualTo(loaded.at("/edition"));
        assertThat(corrected.json().at("/edition").asLong())
                .isEqualTo(loaded.json().at("/edition").asLong() + 1);
        await().untilAsserted(
                        () -> assertThat(filed.seen().at("/deadlines/4/dueAt")).isEqualTo("2027-01-22T16:00:00.000Z"));
    }

    @Test
    void theCalendarsCanBeRead() {
        Answer calendars = api().get(PATH);

        assertThat(calendars.at("/items/0/year")).isEqualTo("2026");
        assertThat(calendars.at("/items/0/daysOff/0")).isEqualTo("2026-01-01");
    }

    @Test
    void aCorrectionNamesTheEditionThatItReplaces() {
        Answer loaded = post("", 2031, "[\"2031-01-01\"]", OF_2031);

        Answer blind = post("", 2031, "[\"2031-01-02\"]", OF_2031);
        Answer stale = post("\"7\"", 2031, "[\"2031-01-02\"]", OF_2031);
        Answer malformed = post("7", 2031, "[\"2031-01-02\"]", OF_2031);
        Answer again = post("", 2031, "[\"2031-01-01\"]", OF_2031);
        Answer corrected = post(loaded.header("ETag"), 2031, "[\"2031-01-02\"]", OF_2031);

        assertThat(loaded.status()).as(loaded.text()).isEqualTo(201);
        assertThat(blind.status()).as(blind.text()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(again.header("ETag")).isEqualTo(loaded.header("ETag"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aYearThatComesWithTheSoftwareIsNotReplacedUnseen() {
        Answer blind = post("", 2026, "[\"2026-01-01\"]", SOURCE.replace("2027", "2026"));

        assertThat(blind.status()).as(blind.text()).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三说的", "http://www.gov.cn/notice", "国办发明电〔2026〕7号，另有说明", ""})
    void theSourceIsANoticeAndNoText(String source) {
        Answer refused = post("", 2029, "[]", source);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"国办发明电〔2027〕7号", "https://www.gov.cn/zhengce/notice.htm"})
    void theSourceIsANumberOrAnAddress(String source) {
        int year = source.startsWith("https") ? 2029 : 2028;

        assertThat(post("", year, "[]", source).status()).isEqualTo(201);
    }

    private Answer load(String daysOff) {
        String edition = api().get(PATH)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.path("year").asInt() == 2027)
                .map(item -> "\"" + item.path("edition").asLong() + "\"")
                .findFirst()
                .orElse("");
        return post(edition, 2027, daysOff, SOURCE);
    }

    private Answer post(String ifMatch, int year, String daysOff, String source) {
        Api admin = api().as(Api.ADMIN);
        return (ifMatch.isEmpty() ? admin : admin.with("If-Match", ifMatch))
                .post(PATH, """
                {"year": %d, "daysOff": %s, "workingWeekends": [], "source": "%s"}""".formatted(year, daysOff, source));
    }
}
