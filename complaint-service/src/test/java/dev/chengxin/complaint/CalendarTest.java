package dev.chengxin.complaint;

import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.complaint.Api.Answer;
import org.junit.jupiter.api.Test;

class CalendarTest extends RunningService {
    private static final String PATH = "/api/v1/calendars";

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
        await().untilAsserted(
                        () -> assertThat(Events.typesOf(filed.id())).endsWith("complaint.deadlines-recomputed.v1"));
        var recomputed = Events.of(filed.id()).getLast();
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

    private Answer load(String daysOff) {
        return api().as(Api.ADMIN).post(PATH, """
                {"year": 2027, "daysOff": %s, "workingWeekends": [], "source": "test"}""".formatted(daysOff));
    }
}
