package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.RolesContract;
import dev.chengxin.servicekit.test.RunningService;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessTest extends RunningService {
    private static final Map<String, Object> NAMED =
            Map.of("description", "不新鲜", "contact", Map.of("name", "李四", "phone", "13900001111"));

    @Test
    void onlyWhoMayCalls() {
        RolesContract.of(api()).check();
    }

    @Test
    void aTokenOpensOneComplaintOnly() {
        var mine = Filed.anonymously(api());
        var other = Filed.anonymously(api());
        Api holder = api().with("Complaint-Token", mine.receipt().at("/token"));

        assertThat(holder.get(mine.path()).status()).isEqualTo(200);
        assertThat(holder.get(other.path()).status()).isEqualTo(404);
        assertThat(api().get(mine.path()).status()).isEqualTo(404);
        assertThat(api().with("Complaint-Token", "1.AAAA").get(mine.path()).status())
                .isEqualTo(404);
        assertThat(api().with("Complaint-Token", "!!!").get(mine.path()).status())
                .isEqualTo(404);
    }

    @Test
    void anOwnerSeesHersAndAStrangerDoesNot() {
        var filed = Filed.by(api().as(Api.CONSUMER), NAMED);

        assertThat(api().as(Api.CONSUMER).get(filed.path()).at("/contact/name")).isEqualTo("李四");
        assertThat(api().as(Api.STRANGER).get(filed.path()).status()).isEqualTo(404);
        assertThat(api().as("s1~streamer").get(filed.path()).status()).isEqualTo(404);
    }

    @Test
    void aModeratorSeesTheContactAndARegulatorDoesNot() {
        var filed = Filed.by(api(), NAMED);

        Answer moderator = api().as(Api.MODERATOR).get(filed.path());
        Answer regulator = api().as(Api.REGULATOR).get(filed.path());

        assertThat(moderator.at("/contact/phone")).isEqualTo("13900001111");
        assertThat(regulator.status()).isEqualTo(200);
        assertThat(regulator.at("/description")).isEqualTo("不新鲜");
        assertThat(regulator.json().has("contact")).isFalse();
    }

    @Test
    void aRegulatorSeesHerJurisdictionOnly() {
        var filed = Filed.anonymously(api());

        assertThat(api().as("r3~regulator~3301").get(filed.path()).status()).isEqualTo(200);
        assertThat(api().as(Api.ELSEWHERE).get(filed.path()).status()).isEqualTo(404);
        assertThat(api().as("r4~regulator").get(filed.path()).status()).isEqualTo(404);
    }

    @Test
    void onlyTheFilerTakesHerCaseAlong() {
        var filed = Filed.by(api().as(Api.CONSUMER), NAMED);

        Answer own = api().as(Api.CONSUMER).get(filed.path() + "/export");

        assertThat(own.at("/receipt/filedHash")).isEqualTo(filed.receipt().at("/filedHash"));
        assertThat(own.at("/complaint/contact/name")).isEqualTo("李四");
        assertThat(api().as(Api.MODERATOR).get(filed.path() + "/export").status())
                .isEqualTo(403);
        assertThat(api().as(Api.STRANGER).get(filed.path() + "/export").status())
                .isEqualTo(404);
    }

    @Test
    void everyReaderIsShownWhatSheMayDo() {
        var filed = Filed.by(api().as(Api.CONSUMER), NAMED);
        Api holder = api().with("Complaint-Token", filed.receipt().at("/token"));

        assertThat(actions(holder, filed)).containsExactly("withdraw", "add-evidence");
        assertThat(actions(api().as(Api.CONSUMER), filed)).containsExactly("withdraw", "add-evidence");
        assertThat(actions(api().as(Api.MODERATOR), filed))
                .containsExactly("accept", "refuse", "answer", "propose", "split", "link");
        assertThat(actions(holder.as(Api.MODERATOR), filed)).contains("accept", "withdraw");
        assertThat(actions(api().as(Api.REGULATOR), filed)).isEmpty();
        assertThat(actions(api().as(Api.ADMIN), filed)).isEmpty();
    }

    private static Stream<String> actions(Api reader, Filed filed) {
        return reader.get(filed.path()).json().at("/actions").valueStream().map(JsonNode::stringValue);
    }

    @Test
    void onlyTheFilerWithdraws() {
        var filed = Filed.anonymously(api());
        String withdrawal = filed.path() + "/withdrawal";

        assertThat(api().as(Api.STRANGER)
                        .seen(1)
                        .post(withdrawal, (String) null)
                        .status())
                .isEqualTo(404);
        assertThat(api().as(Api.MODERATOR)
                        .seen(1)
                        .post(withdrawal, (String) null)
                        .status())
                .isEqualTo(403);
        Answer own = api().with("Complaint-Token", filed.receipt().at("/token"))
                .seen(1)
                .post(withdrawal, (String) null);

        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(own.at("/status")).isEqualTo("terminated");
        assertThat(own.at("/ground/text")).isEqualTo("投诉人撤回");
        assertThat(own.json().at("/waysOn")).hasSize(3);
        assertThat(own.at("/deadlines/0/state")).isEqualTo("ended");
        assertThat(own.json().at("/deadlines/0").has("doneAt")).isFalse();
    }

    @Test
    void textsComeInTheReadersLanguage() {
        var filed = Filed.anonymously(api());
        Answer english = api().with("Accept-Language", "en")
                .with("Complaint-Token", filed.receipt().at("/token"))
                .get(filed.path());

        assertThat(english.at("/deadlines/2/deadline/text")).isEqualTo("accept or refuse");
        assertThat(english.at("/deadlines/2/source/text"))
                .isEqualTo("The platform's published promise, after Consumer Rights Protection Law, art. 46");
        assertThat(filed.seen().at("/deadlines/2/source/text")).startsWith("平台公开承诺，参照《消费者权益保护法》第四十六条");
        assertThat(filed.seen().at("/deadlines/1/binds/code")).isEqualTo("operator");
    }
}
