package dev.chengxin.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestKafka;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What a person wrote, and who she is, stands nowhere in plain: not in the database, not in the topics, not in
/// logs.
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest extends RunningService {
    private static final List<String> SECRETS =
            List.of("箱底压着烂果", "欧阳投诉人", "13711112222", "ouyang@example.org", "直播间老王", "商家致歉函全文", "核实经过如下");

    @Autowired
    private PersonalData personal;

    @Test
    void nothingPersonalIsInPlain(CapturedOutput output) {
        var filed = Filed.by(
                api(),
                Map.of(
                        "description",
                        "箱底压着烂果",
                        "contact",
                        Map.of("name", "欧阳投诉人", "phone", "13711112222", "email", "ouyang@example.org"),
                        "references",
                        Map.of("streamer", "直播间老王"),
                        "consent",
                        Map.of("publication", true)));
        filed.step("/answers", "{\"text\": \"商家致歉函全文\"}");
        filed.step("/acceptance", null);
        filed.step(
                "/decision",
                "{\"category\": \"quality\", \"upheld\": true, \"result\": \"apology\", \"reason\": \"核实经过如下\"}");
        filed.step("/closure", null);
        api().post("/api/v1/complaints", "{\"description\": \"箱底压着烂果\", \"contact\": {\"phone\": \"欧阳投诉人\"}}");
        api().post("/api/v1/complaints", "{\"description\": \"箱底压着烂果\", \"箱底压着烂果\": 1}");
        api().as(Api.MODERATOR)
                .seen(filed.seen().version())
                .post(filed.path() + "/outcome", "{\"text\": \"欧阳投诉人 13711112222\"}");
        Await.await().until(() -> Events.of(Topics.COMPLAINT_EVENTS, filed.id()).size() == 5);

        assertThat(filed.seen().at("/answers/0/text")).isEqualTo("商家致歉函全文");
        assertThat(plainDatabase()).contains(filed.id()).doesNotContain(SECRETS);
        assertThat(plainTopics()).contains(filed.id()).doesNotContain(SECRETS);
        assertThat(output.getAll()).doesNotContain(SECRETS);
    }

    @Test
    void aProblemDoesNotRepeatWhatWasSent() {
        String text = api().post("/api/v1/complaints", "{\"description\": \"a\", \"contact\": {\"email\": \"欧阳投诉人\"}}")
                .text();

        assertThat(text).contains("/contact/email").doesNotContain("欧阳投诉人");
    }

    @Test
    void whoIsErasedIsNotToBeReadAnyMore() {
        String caller = "c" + UUID.randomUUID() + "~consumer";
        var filed = Filed.by(api().as(caller), Map.of("description", "箱底压着烂果", "consent", Map.of("publication", true)))
                .published();
        String owner = Objects.requireNonNull(database()
                        .getCollection("complaints")
                        .find(new Document("_id", filed.id()))
                        .first())
                .getEmbedded(List.of("state", "filing", "owner"), String.class);

        personal.erase(owner);

        var seen = api().as(Api.MODERATOR).get(filed.path());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().has("description")).isFalse();
        assertThat(seen.at("/status")).isEqualTo("closed");
        var outcome = api().get("/api/v1/outcomes/" + filed.id());
        assertThat(outcome.at("/category/code")).isEqualTo("origin");
        assertThat(outcome.json().has("text")).isFalse();
        var again = api().as(caller).post("/api/v1/complaints", Map.of("description", "又来"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:chengxin:problem:subject-erased");
    }

    @Test
    void eachPersonThatAPlatformHandsOverIsErasedAlone() {
        var platform = api().as(Api.PLATFORM);
        var one = Filed.by(platform, Map.of("description", "第一位"));
        var other = Filed.by(platform, Map.of("description", "第二位"));

        personal.erase(one.id());

        assertThat(platform.get(one.path()).json().has("description")).isFalse();
        assertThat(platform.get(other.path()).at("/description")).isEqualTo("第二位");
        assertThat(platform.post("/api/v1/complaints", Map.of("description", "第三位"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoWasErasedIsNotHandedOverAgain() {
        var refs = List.of(Map.of("system", "shop", "id", "SO-" + UUID.randomUUID()));
        var platform = api().as(Api.PLATFORM);
        var keyed = platform.with("Idempotency-Key", UUID.randomUUID().toString());
        var filed = Filed.by(keyed, Map.of("description", "第一次", "externalRefs", refs));
        personal.erase(filed.id());

        var reused = keyed.post("/api/v1/complaints", Map.of("description", "第二次", "externalRefs", refs));
        var again = platform.post("/api/v1/complaints", Map.of("description", "第一次", "externalRefs", refs));

        assertThat(reused.status()).as(reused.text()).isEqualTo(409);
        assertThat(reused.at("/type")).isEqualTo("urn:chengxin:problem:subject-erased");
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(filed.id());
    }

    @Test
    void aComplaintOfWhoWasErasedTakesNoTextButMovesOn() {
        var filed = Filed.anonymously(api());
        personal.erase(filed.id());
        Api moderator = api().as(Api.MODERATOR);

        var answered = moderator.seen(1).post(filed.path() + "/answers", "{\"text\": \"您好\"}");
        var accepted = moderator.seen(1).post(filed.path() + "/acceptance", (String) null);

        assertThat(answered.status()).as(answered.text()).isEqualTo(409);
        assertThat(answered.at("/type")).isEqualTo("urn:chengxin:problem:subject-erased");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.at("/status")).isEqualTo("accepted");
    }

    private static String plainDatabase() {
        var all = new StringBuilder();
        for (String collection : database().listCollectionNames()) {
            database()
                    .getCollection(collection, RawBsonDocument.class)
                    .find(new Document())
                    .forEach(document -> {
                        byte[] bytes = new byte[document.getByteBuffer().remaining()];
                        document.getByteBuffer().get(bytes);
                        all.append(new String(bytes, UTF_8));
                    });
        }
        return all.toString();
    }

    private static String plainTopics() {
        var all = new StringBuilder();
        for (var record : TestKafka.shared().records(Topics.COMPLAINT_EVENTS)) {
            all.append(new String(record.value(), UTF_8));
            record.headers().forEach(header -> all.append(new String(header.value(), UTF_8)));
            all.append(record.key());
        }
        return all.toString();
    }
}
