package dev.chengxin.complaint;

import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlineTest extends RunningService {
    private static final String MISSED = "complaint.deadline-missed.v1";

    @Test
    void aTimerTellsOnceOfAMissedDeadline() {
        String received = clock().instant().minus(Duration.ofHours(25)).toString();
        var filed = Filed.by(api().as(Api.PLATFORM), Map.of("description", "转交", "receivedAt", received));

        await().untilAsserted(() -> assertThat(Events.typesOf(Topics.COMPLAINT_EVENTS, filed.id()))
                .containsExactly("complaint.filed.v1", MISSED));
        Answer view = api().as(Api.MODERATOR).get(filed.path());
        assertThat(view.at("/deadlines/0/state")).isEqualTo("missed");
        assertThat(view.json().at("/overdue").asBoolean()).isTrue();
        assertThat(view.at("/history/1/what")).isEqualTo("deadline-missed");
        assertThat(view.at("/history/1/role")).isEqualTo("system");
        var event = Events.of(Topics.COMPLAINT_EVENTS, filed.id()).getLast();
        assertThat(event.data()).contains(view.at("/deadlines/0/dueAt"));
        assertThat(event.extension("actorrole")).contains("system");

        Answer accepted =
                api().as(Api.MODERATOR).seen(view.version()).post(filed.path() + "/acceptance", (String) null);
        assertThat(accepted.at("/deadlines/0/state")).isEqualTo("met-late");
        await().untilAsserted(() -> assertThat(Events.typesOf(Topics.COMPLAINT_EVENTS, filed.id()))
                .isEqualTo(List.of("complaint.filed.v1", MISSED, "complaint.accepted.v1")));
    }

    @Test
    void overdueComplaintsAreListed() {
        String received = clock().instant().minus(Duration.ofHours(26)).toString();
        var filed = Filed.by(api().as("p9~platform"), Map.of("description", "转交", "receivedAt", received));

        await().untilAsserted(() -> assertThat(api().as("p9~platform")
                        .get("/api/v1/complaints?overdue=true")
                        .at("/items/0/id"))
                .isEqualTo(filed.id()));
        assertThat(api().as("p9~platform")
                        .get("/api/v1/complaints?overdue=false")
                        .json()
                        .at("/items"))
                .isEmpty();
    }
}
