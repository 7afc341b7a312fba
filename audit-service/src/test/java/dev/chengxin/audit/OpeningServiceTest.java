package dev.chengxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chengxin.audit.ledger.Events;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.Merkle;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.TlogProof;
import dev.chengxin.tlog.Verification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Who opens a single entry, and that nobody does so unseen.
class OpeningServiceTest {
    private static final String COUNTY = "o-" + UUID.randomUUID();
    private static final TestKafka KAFKA = TestKafka.own();
    private static final String REASON = "{\"reason\": \"supervision\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestMongo.shared(), KAFKA, keys);
        await().until(() -> size() >= 1);
        Envelope event = Events.event(Events.subject(), 1, COUNTY, "complaint.accepted.v1", "530129");
        KAFKA.produce(EnvelopeRecords.toRecord(Topics.COMPLAINT_EVENTS, event));
        await().until(() -> as("moderator").get(proof(COUNTY)).status() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        KAFKA.close();
    }

    private static long size() {
        return service.bean(PublishedLog.class).size();
    }

    private static String proof(String entry) {
        return "/api/v1/ledger/entries/" + entry + "/proof";
    }

    private static String openings(String entry) {
        return "/api/v1/ledger/entries/" + entry + "/openings";
    }

    private static Api as(String token) {
        return new Api(service.port()).as(token);
    }

    /// The lines of the feed that tell of an opening.
    private static List<JsonNode> told(String openingId) {
        return as("moderator")
                .get("/api/v1/feed?limit=5000")
                .text()
                .lines()
                .map(line -> EventJson.mapper().readTree(line))
                .filter(line -> line.path("subject").asString("").equals(openingId))
                .toList();
    }

    private static JsonNode awaitTold(String openingId) {
        await().until(() -> told(openingId).size() == 1);
        return told(openingId).getFirst();
    }

    @Test
    void aRegulatorInScopeOpensAnEntryAndChecksItAgainstItsLeaf() {
        Answer opened = as("regulator.5301~r1").post(openings(COUNTY), REASON).expect(201);

        TlogProof proof = TlogProof.parse(opened.at("/proof")).orThrow();
        assertThat(new String(proof.extra().orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo(opened.at("/line"));
        Answer closed = as("moderator").get(proof(COUNTY));
        byte[] published = TlogProof.parse(closed.text()).orThrow().extra().orElseThrow();
        assertThat(proof.verifies(FeedLeaves.of(opened.at("/line")), checkpoint(proof)))
                .isTrue();
        assertThat(FeedLeaves.of(opened.at("/line"))).isEqualTo(Merkle.leafHash(published));
    }

    private static Checkpoint checkpoint(TlogProof proof) {
        NoteVerifier vkey = NoteVerifier.parse(
                        as("moderator").get("/log/vkey").text().strip())
                .orThrow();
        assertThat(proof.checkpoint().verify(List.of(vkey))).isInstanceOf(Verification.Verified.class);
        return Checkpoint.parse(proof.checkpoint().text()).orThrow();
    }

    @Test
    void everyOpeningIsAnEventThatSaysWhoWhatWhenAndWhy() {
        Answer opened = as("regulator.5301~r2").post(openings(COUNTY), REASON).expect(201);

        JsonNode event = awaitTold(opened.at("/id"));
        assertThat(event.path("type").asString()).isEqualTo("entry.opened.v1");
        assertThat(event.path("actorrole").asString()).isEqualTo("regulator");
        assertThat(event.path("actor").asString()).isNotEmpty().doesNotContain("r2");
        assertThat(event.path("jurisdiction").asString()).isEqualTo("530129");
        assertThat(Instant.parse(event.path("time").asString()))
                .isBetween(
                        Instant.parse(opened.at("/openedAt")),
                        Instant.parse(opened.at("/openedAt")).plusSeconds(5));
        assertThat(event.path("data").path("ledgerIndex").asLong())
                .isEqualTo(opened.json().path("index").asLong());
        assertThat(event.path("data").path("reason").asString()).isEqualTo("supervision");
        assertThat(event.path("data").path("readerScope").asString()).isEqualTo("5301");
        assertThat(new Api(service.port()).get("/api/v1/feed?limit=5000").text())
                .as("it is scoped itself")
                .doesNotContain(opened.at("/id"));
    }

    @Test
    void aRepeatIsOneOpeningAndAnotherRequestAnother() {
        Api reader = as("regulator.5301~r3")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        String first = reader.post(openings(COUNTY), REASON).expect(201).at("/id");

        assertThat(reader.post(openings(COUNTY), REASON).expect(201).at("/id")).isEqualTo(first);
        assertThat(reader.post(openings(COUNTY), "{\"reason\": \"appeal\"}").status())
                .isEqualTo(422);
        assertThat(as("regulator.5301~r3").post(openings(COUNTY), REASON).at("/id"))
                .isNotEqualTo(first);
    }

    /// Whoever opened an entry is the one that the record of it concerns.
    @Test
    void thePartyConcernedOpensWhatIsRecordedOfHerAndNobodyElseDoes() {
        String opening = as("regulator.5301~r4")
                .post(openings(COUNTY), REASON)
                .expect(201)
                .at("/id");
        String record = awaitTold(opening).path("id").asString();
        String own = "{\"reason\": \"own-record\"}";

        Answer opened = as("consumer~r4").post(openings(record), own).expect(201);

        assertThat(opened.at("/line")).contains(opening);
        assertThat(awaitTold(opened.at("/id")).path("data").has("readerScope")).isFalse();
        assertThat(as("consumer~r5").post(openings(record), own).status()).isEqualTo(404);
        assertThat(as("regulator.3301~r5").post(openings(record), own).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regulator.3301", "regulator", "streamer", "operator", "producer", "consumer", "platform"})
    void outOfScopeAnEntryDoesNotExist(String token) {
        Answer refused = as(token + "~outsider").post(openings(COUNTY), REASON);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("/type")).isEqualTo("urn:chengxin:problem:no-such-entry");
        assertThat(refused.text()).doesNotContain("salt");
    }

    @Test
    void nobodyOpensAnEntryWithoutAnAccount() {
        assertThat(new Api(service.port()).post(openings(COUNTY), REASON).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "007", "no-such-event", "99999999999999999999", "900000000"})
    void whatIsNotPublishedCannotBeOpened(String entry) {
        assertThat(as("moderator").post(openings(entry), REASON).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"reason\": null}", "{\"reason\": \"curiosity\"}", "{\"reason\": 1}", "[]", "nothing"})
    void aBodyThatSaysNoReasonIsRefused(String body) {
        Answer refused = as("moderator").post(openings(COUNTY), body);

        assertThat(refused.status()).as(refused.text()).isIn(400, 422);
        assertThat(refused.at("/type")).startsWith("urn:chengxin:problem:");
    }
}
