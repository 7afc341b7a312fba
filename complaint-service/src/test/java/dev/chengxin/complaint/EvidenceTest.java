package dev.chengxin.complaint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.complaint.evidence.Pictures;
import dev.chengxin.complaint.evidence.Uploads;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Files from their announcement to their download, over HTTP.
class EvidenceTest extends RunningService {
    private static final int PART = 64 * 1024;
    private static final byte[] PHOTO = Pictures.jpeg(700);

    @Autowired
    private PersonalData personal;

    @Autowired
    private Uploads uploads;

    @Test
    void aFileIsSentInPartsAndIsEvidenceThen() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "苹果.jpg", PHOTO);

        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(begun.header("Location")).isEqualTo(file(filed, begun));
        Answer last = sendAll(filer, filed, begun, PHOTO);

        assertThat(last.json().at("/complete").booleanValue()).isTrue();
        assertThat(last.at("/mediaType")).isEqualTo("image/jpeg");
        assertThat(filer.get(evidence(filed)).at("/items/0/name")).isEqualTo("苹果.jpg");
        assertThat(filer.get(file(filed, begun)).response().body()).isEqualTo(PHOTO);
        Await.await().until(() -> Events.of(Topics.COMPLAINT_EVENTS, filed.id()).size() == 2);
        var event = Events.of(Topics.COMPLAINT_EVENTS, filed.id()).getLast();
        assertThat(event.type()).isEqualTo("complaint.evidence-added.v1");
        assertThat(event.data())
                .contains(sha256(PHOTO), "image/jpeg", String.valueOf(PHOTO.length))
                .doesNotContain("苹果");
    }

    @Test
    void whatWasCutOffGoesOnWhereItStopped() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);
        byte[] first = Arrays.copyOf(PHOTO, PART);
        send(filer, filed, begun, 0, first).expect(200);

        Answer again = begin(filer, filed, "a.jpg", PHOTO);
        Answer repeated = send(filer, filed, begun, 0, first);

        assertThat(again.at("/id")).isEqualTo(begun.at("/id"));
        assertThat(again.header("Upload-Offset")).isEqualTo(String.valueOf(PART));
        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.at("/type")).endsWith(":wrong-offset");
        assertThat(repeated.header("Upload-Offset")).isEqualTo(String.valueOf(PART));
        assertThat(filer.get(evidence(filed)).json().at("/items/0/received").intValue())
                .isEqualTo(PART);
        assertThat(sendAll(filer, filed, again, PHOTO).status()).isEqualTo(200);
        assertThat(filer.get(file(filed, begun)).response().body()).isEqualTo(PHOTO);
        Answer known = begin(filer, filed, "a.jpg", PHOTO);
        assertThat(known.json().at("/complete").booleanValue()).isTrue();
    }

    @Test
    void whatIsNotWhatWasAnnouncedIsRemoved() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        byte[] other = PHOTO.clone();
        other[other.length - 20] ^= 1;
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);

        Answer last = sendAll(filer, filed, begun, other);

        assertThat(last.status()).as(last.text()).isEqualTo(422);
        assertThat(last.at("/type")).endsWith(":evidence-hash");
        assertThat(filer.get(evidence(filed)).json().at("/items")).isEmpty();
        assertThat(parts()).doesNotContain(begun.at("/id"));
        assertThat(begin(filer, filed, "a.jpg", PHOTO).header("Upload-Offset")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><script>document.title='run'</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "GIF89a"
            })
    void whatCallsItselfAPictureIsLookedAt(String content) {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        byte[] bytes = content.getBytes(UTF_8);

        Answer sent = sendAll(filer, filed, begin(filer, filed, "photo.jpg", bytes), bytes);

        assertThat(sent.status()).as(sent.text()).isEqualTo(422);
        assertThat(sent.at("/type")).endsWith(":evidence-type");
        assertThat(filer.get(evidence(filed)).json().at("/items")).isEmpty();
    }

    @Test
    void aFileIsHandedOutToStoreAndNotToRun() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "evil\".html", PHOTO);
        sendAll(filer, filed, begun, PHOTO).expect(200);

        Answer file = filer.get(file(filed, begun));

        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whoOverseesGetsThePictureWithoutItsPlaceAndName() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "我家门口.jpg", PHOTO);
        sendAll(filer, filed, begun, PHOTO).expect(200);
        String path = file(filed, begun);

        Answer overseen = api().as(Api.REGULATOR).get(path);

        assertThat(api().as(Api.MODERATOR).get(path).response().body()).isEqualTo(PHOTO);
        assertThat(new String(PHOTO, ISO_8859_1)).contains(Pictures.PLACE);
        assertThat(overseen.status()).isEqualTo(200);
        assertThat(new String(overseen.response().body(), ISO_8859_1)).doesNotContain("GPS");
        assertThat(overseen.header("Content-Disposition")).doesNotContain("UTF-8''%E6");
        assertThat(api().as(Api.REGULATOR)
                        .get(evidence(filed))
                        .json()
                        .at("/items/0")
                        .has("name"))
                .isFalse();
    }

    @Test
    void whatCannotBeCleanedIsWithheldFromWhoOversees() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        byte[] pdf = "%PDF-1.7\n".getBytes(UTF_8);
        Answer begun = begin(filer, filed, "a.pdf", pdf);
        sendAll(filer, filed, begun, pdf).expect(200);

        Answer overseen = api().as(Api.REGULATOR).get(file(filed, begun));

        assertThat(overseen.status()).isEqualTo(403);
        assertThat(overseen.at("/type")).endsWith(":evidence-withheld");
        assertThat(api().as(Api.REGULATOR)
                        .get(evidence(filed))
                        .json()
                        .at("/items/0/downloadable")
                        .booleanValue())
                .isFalse();
        assertThat(api().as(Api.MODERATOR).get(file(filed, begun)).status()).isEqualTo(200);
    }

    @Test
    void whatOnlyBeginsLikeAPictureIsWithheldFromWhoOversees() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        byte[] broken = Arrays.copyOf(PHOTO, 300);
        Answer begun = begin(filer, filed, "a.jpg", broken);
        sendAll(filer, filed, begun, broken).expect(200);

        assertThat(api().as(Api.REGULATOR).get(file(filed, begun)).at("/type")).endsWith(":evidence-withheld");
        assertThat(api().as(Api.MODERATOR).get(file(filed, begun)).response().body())
                .isEqualTo(broken);
    }

    @Test
    void onlyTheFilerAddsAndStrangersSeeNothing() {
        var filed = Filed.by(api().as(Api.CONSUMER), Map.of("description", "不新鲜"));
        Api owner = api().as(Api.CONSUMER);
        Answer begun = begin(owner, filed, "a.jpg", PHOTO);
        String file = file(filed, begun);

        assertThat(begin(api().as(Api.MODERATOR), filed, "a.jpg", PHOTO).status())
                .isEqualTo(403);
        assertThat(begin(api().as(Api.REGULATOR), filed, "a.jpg", PHOTO).status())
                .isEqualTo(403);
        assertThat(begin(api().as(Api.STRANGER), filed, "a.jpg", PHOTO).status())
                .isEqualTo(404);
        assertThat(begin(api(), filed, "a.jpg", PHOTO).status()).isEqualTo(404);
        assertThat(send(api().as(Api.STRANGER), filed, begun, 0, PHOTO).status())
                .isEqualTo(404);
        assertThat(api().as(Api.STRANGER).delete(file).status()).isEqualTo(404);
        assertThat(api().as(Api.MODERATOR).get(evidence(filed)).json().at("/items"))
                .isEmpty();
        sendAll(owner, filed, begun, PHOTO).expect(200);
        assertThat(api().as(Api.STRANGER).get(file).status()).isEqualTo(404);
        assertThat(api().get(evidence(filed)).status()).isEqualTo(404);
        var elsewhere = Filed.by(api().as(Api.CONSUMER), Map.of("description", "另一件"));
        assertThat(owner.get(file(elsewhere, begun)).status()).isEqualTo(404);
        assertThat(send(owner, elsewhere, begun, 0, PHOTO).status()).isEqualTo(404);
    }

    @Test
    void whatIsOnItsWayCanBeGivenUpAndEvidenceCannot() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);
        send(filer, filed, begun, 0, Arrays.copyOf(PHOTO, PART)).expect(200);

        assertThat(filer.delete(file(filed, begun)).status()).isEqualTo(204);
        assertThat(parts()).doesNotContain(begun.at("/id"));
        assertThat(filer.delete(file(filed, begun)).status()).isEqualTo(404);
        sendAll(filer, filed, begin(filer, filed, "a.jpg", PHOTO), PHOTO).expect(200);
        assertThat(filer.delete(file(filed, begun)).at("/type")).endsWith(":evidence-kept");
    }

    @Test
    void aDecidedComplaintTakesNoMore() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);
        filed.closed();

        assertThat(send(filer, filed, begun, 0, PHOTO).at("/type")).endsWith(":complaint-not-open");
        assertThat(begin(filer, filed, "b.jpg", Pictures.jpeg(20)).at("/type")).endsWith(":complaint-not-open");
    }

    @Test
    void thereAreLimits() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer large = filer.post(evidence(filed), announcement("a.mp4", 100L * 1024 * 1024 + 1, sha256(PHOTO)));
        for (int i = 1; i <= 9; i++) {
            begin(filer, filed, "a.jpg", new byte[] {(byte) i}).expect(201);
        }
        Answer tenth = begin(filer, filed, "a.jpg", PHOTO);

        assertThat(large.status()).isEqualTo(422);
        assertThat(large.at("/errors/0/pointer")).isEqualTo("/size");
        assertThat(tenth.status()).isEqualTo(409);
        assertThat(tenth.at("/type")).endsWith(":too-many-files");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"size\": 1, \"sha256\": \"%s\"}', /name",
        "'{\"name\": \"  \", \"size\": 1, \"sha256\": \"%s\"}', /name",
        "'{\"name\": \"../a\", \"size\": 1, \"sha256\": \"%s\"}', /name",
        "'{\"name\": \"a\\nb\", \"size\": 1, \"sha256\": \"%s\"}', /name",
        "'{\"name\": \"a\", \"size\": 0, \"sha256\": \"%s\"}', /size",
        "'{\"name\": \"a\", \"sha256\": \"%s\"}', /size",
        "'{\"name\": \"a\", \"size\": 1, \"sha256\": \"ABC\"}', /sha256",
        "'{\"name\": \"a\", \"size\": 1}', /sha256",
    })
    void aBadAnnouncementNamesTheField(String body, String pointer) {
        var filed = Filed.anonymously(api());

        Answer answer = holder(filed).post(evidence(filed), body.replace("%s", sha256(PHOTO)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void aBadPartIsRefused() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);

        assertThat(send(filer, filed, begun, 0, Arrays.copyOf(PHOTO, 100)).at("/type"))
                .endsWith(":wrong-part-length");
        assertThat(send(filer, filed, begun, 0, Arrays.copyOf(PHOTO, PHOTO.length + 1))
                        .at("/type"))
                .endsWith(":wrong-part-length");
        assertThat(send(filer, filed, begun, 0, new byte[1024 * 1024 + 1]).status())
                .isEqualTo(413);
        assertThat(send(filer, filed, begun, -1, PHOTO).status()).isEqualTo(400);
        assertThat(filer.patch(file(filed, begun), PHOTO).status()).isEqualTo(400);
        assertThat(filer.with("Upload-Offset", "0")
                        .send("PATCH", file(filed, begun), "{}")
                        .status())
                .isEqualTo(415);
        assertThat(filer.with("Upload-Offset", "0")
                        .patch(evidence(filed) + "/nothing", PHOTO)
                        .status())
                .isEqualTo(404);
        assertThat(begin(filer, filed, "a.jpg", PHOTO).header("Upload-Offset")).isEqualTo("0");
    }

    @Test
    void theStoreHoldsNoPlainBytesAndNothingAtAllOfWhoWasErased() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "绝密文件名.jpg", PHOTO);
        sendAll(filer, filed, begun, PHOTO).expect(200);
        String photo = new String(PHOTO, ISO_8859_1);
        String all = plainDatabase();

        assertThat(all).contains(begun.at("/id"));
        assertThat(all).doesNotContain(Pictures.PLACE, photo.substring(PHOTO.length / 2, PHOTO.length / 2 + 32));
        assertThat(new String(all.getBytes(ISO_8859_1), UTF_8)).doesNotContain("绝密文件名");

        personal.erase(filed.id());

        Answer gone = api().as(Api.MODERATOR).get(file(filed, begun));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.at("/type")).endsWith(":evidence-erased");
        assertThat(begin(filer, filed, "b.jpg", Pictures.jpeg(20)).at("/type")).endsWith(":subject-erased");
    }

    @Test
    void whatRestsForADayIsSwept() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        byte[] kept = Pictures.jpeg(30);
        sendAll(filer, filed, begin(filer, filed, "b.jpg", kept), kept).expect(200);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);
        send(filer, filed, begun, 0, Arrays.copyOf(PHOTO, PART)).expect(200);
        uploads.sweep();
        assertThat(parts()).contains(begun.at("/id"));

        stored(begun, "touchedAt", Date.from(clock().instant().minus(Duration.ofHours(25))));
        uploads.sweep();

        assertThat(parts()).doesNotContain(begun.at("/id"));
        assertThat(filer.get(evidence(filed)).json().at("/items")).hasSize(1);
        assertThat(filer.get(evidence(filed) + "/" + filer.get(evidence(filed)).at("/items/0/id"))
                        .response()
                        .body())
                .isEqualTo(kept);
    }

    @Test
    void aPartThatACrashLeftCountsAndIsNotStoredTwice() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);
        send(filer, filed, begun, 0, Arrays.copyOf(PHOTO, PART)).expect(200);
        stored(begun, "received", 0L);

        Answer again = send(filer, filed, begun, 0, Arrays.copyOf(PHOTO, 2 * PART));

        assertThat(again.header("Upload-Offset")).isEqualTo(String.valueOf(PART));
        sendAll(filer, filed, again, PHOTO).expect(200);
        assertThat(filer.get(file(filed, begun)).response().body()).isEqualTo(PHOTO);
    }

    @Test
    void whatIsThereAsAWholeButWasNotCheckedIsCheckedByAnEmptyPart() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);
        sendAll(filer, filed, begun, PHOTO).expect(200);
        database()
                .getCollection("complaints")
                .updateOne(
                        new Document("_id", filed.id()),
                        new Document("$set", new Document("state.evidence", List.of())));

        Answer checked = send(filer, filed, begun, PHOTO.length, new byte[0]);

        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        assertThat(checked.json().at("/complete").booleanValue()).isTrue();
        assertThat(filer.get(evidence(filed)).json().at("/items")).hasSize(1);
    }

    @Test
    void whoSendsTheSameAtOnceSendsItOnce() {
        var filed = Filed.anonymously(api());
        Api filer = holder(filed);
        Answer begun = begin(filer, filed, "a.jpg", PHOTO);

        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> send(filer, filed, begun, 0, PHOTO).status())
                .toList();

        assertThat(statuses).contains(200).isSubsetOf(200, 409, 503);
        assertThat(filer.get(evidence(filed)).json().at("/items")).hasSize(1);
        assertThat(filer.get(file(filed, begun)).response().body()).isEqualTo(PHOTO);
        assertThat(filed.seen()
                        .json()
                        .at("/history")
                        .valueStream()
                        .filter(step -> step.path("what").asString().equals("evidence-added")))
                .hasSize(1);
    }

    private static void stored(Answer begun, String field, Object value) {
        database()
                .getCollection("evidence")
                .updateOne(new Document("_id", begun.at("/id")), new Document("$set", new Document(field, value)));
    }

    private Api holder(Filed filed) {
        return api().with("Complaint-Token", filed.receipt().at("/token"));
    }

    private static String evidence(Filed filed) {
        return filed.path() + "/evidence";
    }

    private static String file(Filed filed, Answer begun) {
        return evidence(filed) + "/" + begun.at("/id");
    }

    private static Answer begin(Api filer, Filed filed, String name, byte[] content) {
        return filer.post(evidence(filed), announcement(name, content.length, sha256(content)));
    }

    private static Map<String, ?> announcement(String name, long size, String sha256) {
        return Map.of("name", name, "size", size, "sha256", sha256);
    }

    private static Answer send(Api filer, Filed filed, Answer begun, int offset, byte[] part) {
        return filer.with("Upload-Offset", String.valueOf(offset)).patch(file(filed, begun), part);
    }

    /// Sends the rest of a file in parts.
    private static Answer sendAll(Api filer, Filed filed, Answer begun, byte[] content) {
        Answer last = begun;
        for (int at = Integer.parseInt(begun.header("Upload-Offset")); at < content.length; at += PART) {
            last = send(filer, filed, begun, at, Arrays.copyOfRange(content, at, Math.min(at + PART, content.length)));
        }
        return last;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Ids of the parts that are stored.
    private static String parts() {
        var ids = new StringBuilder();
        database().getCollection("evidence-parts").find().forEach(part -> ids.append(part.get("_id")));
        return ids.toString();
    }

    private static String plainDatabase() {
        var all = new StringBuilder();
        for (String collection : List.of("complaints", "evidence", "evidence-parts")) {
            database().getCollection(collection, RawBsonDocument.class).find().forEach(document -> {
                byte[] bytes = new byte[document.getByteBuffer().remaining()];
                document.getByteBuffer().get(bytes);
                all.append(new String(bytes, ISO_8859_1));
            });
        }
        return all.toString();
    }
}
