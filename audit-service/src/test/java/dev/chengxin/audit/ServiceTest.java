package dev.chengxin.audit;

import static dev.chengxin.audit.RunningService.text;
import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.Events;
import dev.chengxin.audit.ledger.Leaf;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.audit.ledger.Salt;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.ExamplesContract;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.EntryBundle;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Merkle;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.TileHashes;
import dev.chengxin.tlog.Tiles;
import dev.chengxin.tlog.TlogProof;
import dev.chengxin.tlog.Verification;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The service as its clients see it: its own first rulebook, a public event, events of two regions, a gap, and a
/// record that is no event.
class ServiceTest {
    private static final String PUBLIC = "outcome.published.v1";
    private static final String SCOPED = "complaint.filed.v1";

    /// The rulebook, five records, and the two alerts that become leaves themselves.
    private static final int SIZE = 8;

    private static final String OUTCOME = Events.subject();
    private static final String CASE = Events.subject();

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestMongo.shared(), keys);
        await().until(() -> service.bean(PublishedLog.class).size() == 1);
        send(Events.event(OUTCOME, 1, "e-public", PUBLIC, "110101"));
        send(Events.event(CASE, 1, "e-county", SCOPED, "530129"));
        send(Events.event(Events.subject(), 1, "e-city", SCOPED, "330106"));
        send(Events.event(Events.subject(), 7, "e-gap", SCOPED, "530129"));
        TestKafka.shared().produce(new ProducerRecord<>(Topics.PRODUCT_EVENTS, "k", new byte[] {1}));
        await().until(() -> service.bean(PublishedLog.class).size() == SIZE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void send(Envelope event) {
        TestKafka.shared().produce(EnvelopeRecords.toRecord(Topics.COMPLAINT_EVENTS, event));
    }

    private static List<JsonNode> lines(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return text(answer)
                .lines()
                .map(line -> EventJson.mapper().readTree(line))
                .toList();
    }

    private static List<String> ids(HttpResponse<byte[]> answer) {
        return lines(answer).stream().map(line -> line.path("id").asString()).toList();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return EventJson.mapper().readTree(answer.body());
    }

    private static String next(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Feed-Next").orElseThrow();
    }

    @Test
    void anybodySeesPublicEventsOnly() {
        var answer = service.get("/api/v1/feed");
        assertThat(ids(answer)).hasSize(2).contains("e-public");
        assertThat(next(answer)).isEqualTo("7");
    }

    @Test
    void aRegulatorSeesPublicEventsAndThoseInScope() {
        assertThat(ids(service.getAs("regulator.530129", "/api/v1/feed")))
                .contains("e-public", "e-county", "e-gap")
                .doesNotContain("e-city")
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regulator.", "moderator", "lead", "admin"})
    void aNationalRegulatorAndInsidersSeeEverything(String token) {
        assertThat(lines(service.getAs(token, "/api/v1/feed"))).hasSize(SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer", "platform", "regulator", "streamer"})
    void othersSeeWhatAnybodySees(String token) {
        assertThat(ids(service.getAs(token, "/api/v1/feed"))).hasSize(2).contains("e-public");
    }

    @Test
    void aReaderResumesWithoutAGap() {
        var all = lines(service.getAs("moderator", "/api/v1/feed"));
        var resumed = new ArrayList<JsonNode>();
        for (var after = "-1"; ; ) {
            var answer = service.getAs("moderator", "/api/v1/feed?limit=2&after=" + after);
            if (next(answer).equals(after)) {
                break;
            }
            resumed.addAll(lines(answer));
            after = next(answer);
        }
        assertThat(resumed).isEqualTo(all);
        assertThat(resumed)
                .extracting(line -> line.path("ledgerindex").asInt())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    /// What a stranger does: from the feed's lines and the tiles to the signed checkpoint.
    @Test
    void everyLineIsProvenByTheLog() {
        var lines = lines(service.getAs("moderator", "/api/v1/feed"));
        var bundle = service.get("/log/tile/entries/000.p/8").body();
        var entries = EntryBundle.decode(bundle, 8).orThrow();
        for (var line : lines) {
            var index = line.path("ledgerindex").asInt();
            var salt = new Salt(line.path("ledgersalt").asString());
            var event = (ObjectNode) line.deepCopy();
            event.remove(List.of("ledgerindex", "ledgersalt", "ledgertime"));
            var commitment = salt.commit(new String(Envelope.canonical(event), StandardCharsets.UTF_8));
            var leaf = new Leaf(
                    commitment, line.path("id").asString(), line.path("time").asString());
            assertThat(leaf.bytes()).isEqualTo(entries.get(index));
        }
        var tile = service.get("/log/tile/0/000.p/8").body();
        var tree = Tiles.compactRange(8, new TileHashes(8, _ -> tile));
        assertThat(checkpoint()).isEqualTo(Checkpoint.of("chengxin.local/ledger", tree));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "3", "7", "e-public", "e-county"})
    void anEntryTravelsWithItsProof(String entry) {
        var answer = service.get("/api/v1/ledger/entries/" + entry + "/proof");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".tlog-proof");
        var proof = TlogProof.parse(text(answer)).orThrow();
        assertThat(proof.verifies(leaf(proof), checkpoint())).isTrue();
    }

    /// Event and salt of what is public; of the rest the leaf, which says nothing.
    @Test
    void onlyWhatIsPublicTravelsOpen() {
        var open = service.get("/api/v1/ledger/entries/e-public/proof");
        assertThat(new String(extra(open), StandardCharsets.UTF_8)).contains("ledgersalt", PUBLIC);
        var closed = service.getAs("moderator", "/api/v1/ledger/entries/e-county/proof");
        assertThat(new String(extra(closed), StandardCharsets.UTF_8))
                .contains("commitment")
                .doesNotContain("ledgersalt", SCOPED, CASE);
    }

    @Test
    void theProofsOfACaseAreForThoseWhoMaySeeIt() {
        var all = json(service.get("/api/v1/outcomes/" + OUTCOME + "/proof"));
        assertThat(all.at("/items")).hasSize(1);
        assertThat(all.at("/items/0/type").asString()).isEqualTo(PUBLIC);
        assertThat(all.at("/items/0/opened").asBoolean()).isTrue();

        String ofCase = "/api/v1/complaints/" + CASE + "/proof";
        assertThat(json(service.getAs("regulator.530129", ofCase)).at("/items")).hasSize(1);
        assertThat(service.get(ofCase).statusCode()).isEqualTo(404);
        assertThat(service.getAs("regulator.3301", ofCase).statusCode()).isEqualTo(404);
        assertThat(service.getAs("moderator", "/api/v1/outcomes/" + CASE + "/proof")
                        .statusCode())
                .as("a complaint is no outcome")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "-1", "007", "no-such-event", "99999999999999999999"})
    void whatIsNotPublishedHasNoProof(String entry) {
        var answer = service.get("/api/v1/ledger/entries/" + entry + "/proof");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("type").asString()).endsWith(":no-such-entry");
    }

    private static byte[] extra(HttpResponse<byte[]> answer) {
        return TlogProof.parse(text(answer)).orThrow().extra().orElseThrow();
    }

    /// The leaf's hash, from what travels with a proof.
    private static Hash leaf(TlogProof proof) {
        var event = EventJson.mapper().readTree(proof.extra().orElseThrow());
        if (!event.has("ledgersalt")) {
            return Merkle.leafHash(proof.extra().orElseThrow());
        }
        return FeedLeaves.of(new String(proof.extra().orElseThrow(), StandardCharsets.UTF_8));
    }

    private static Checkpoint checkpoint() {
        var vkey = NoteVerifier.parse(text(service.get("/log/vkey")).strip()).orThrow();
        var note = SignedNote.parse(text(service.get("/log/checkpoint"))).orThrow();
        assertThat(note.verify(List.of(vkey))).isInstanceOf(Verification.Verified.class);
        return Checkpoint.parse(note.text()).orThrow();
    }

    @Test
    void aNarrowerTileIsCutFromTheWider() {
        var wide = service.get("/log/tile/0/000.p/8").body();
        assertThat(service.get("/log/tile/0/000.p/3").body()).isEqualTo(java.util.Arrays.copyOf(wide, 96));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/000",
                "/log/tile/0/000.p/9",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/256",
                "/log/tile/0/001.p/1",
                "/log/tile/1/000.p/1",
                "/log/tile/63/000.p/1",
                "/log/tile/64/000.p/1",
                "/log/tile/x/000",
                "/log/tile/0/0",
                "/log/tile/0/x000/000.p/1",
                "/log/tile/entries/000",
                "/log/tile/entries/000.p/9",
                "/log/tile/entries/..%2f..",
                "/log/tile",
                "/log/nothing"
            })
    void whatTheLogHasNotIsAProblem(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    /// What a majority read shows right after a fail-over: the checkpoint, and not yet what it covers.
    @ParameterizedTest
    @CsvSource({"tiles, /log/tile/0/000.p/8", "entries, /log/tile/entries/000.p/8"})
    void whatTheStoreDoesNotShowYetIsNotSaidToBeMissing(String collection, String path) {
        var shown = service.get(path).body();
        var documents = service.bean(MongoDatabase.class).getCollection(collection);
        var hidden = documents.find().into(new ArrayList<>());
        documents.deleteMany(new Document());
        try {
            var answer = service.get(path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).path("type").asString()).isEqualTo("urn:chengxin:problem:not-shown-yet");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            documents.insertMany(hidden);
        }
        assertThat(service.get(path).body()).isEqualTo(shown);
    }

    @Test
    void checkpointsAreCachedBrieflyAndTilesLonger() {
        var checkpoint = service.get("/log/checkpoint");
        assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("max-age=1, public");
        assertThat(checkpoint.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        var tile = service.get("/log/tile/0/000.p/8");
        assertThat(tile.headers().firstValue("Cache-Control")).hasValue("max-age=86400, public");
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        var etag = tile.headers().firstValue("ETag").orElseThrow();
        assertThat(service.get("/log/tile/0/000.p/8", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "after=-2, after",
        "after=x, after",
        "after=9223372036854775807, after",
        "after=99999999999999999999, after",
        "limit=0, limit",
        "limit=5001, limit",
        "limit=many, limit"
    })
    void aWrongParameterIsNamed(String query, String name) {
        var answer = service.get("/api/v1/feed?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = json(answer);
        assertThat(problem.path("type").asString()).startsWith("urn:chengxin:problem:");
        assertThat(problem.path("errors").toString()).contains(name);
    }

    @Test
    void alertsAreRaisedOnceForTheGapAndTheOpaqueRecord() {
        var alerts = json(service.getAs("moderator", "/api/v1/alerts")).path("items");
        assertThat(alerts.valueStream().map(alert -> alert.path("kind").asString()))
                .containsExactlyInAnyOrder("gap", "opaque");
        assertThat(lines(service.getAs("moderator", "/api/v1/feed")))
                .filteredOn(line -> line.path("type").asString("").equals("alert.raised.v1"))
                .extracting(line -> line.path("data").path("kind").asString())
                .containsExactlyInAnyOrder("gap", "opaque");
    }

    @Test
    void alertsAreForThoseWhoLookAfterThem() {
        assertThat(service.get("/api/v1/alerts").statusCode()).isEqualTo(401);
        assertThat(service.getAs("consumer", "/api/v1/alerts").statusCode()).isEqualTo(403);
        assertThat(json(service.getAs("regulator.530129", "/api/v1/alerts")).path("items"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("kind").asString()).isEqualTo("gap"));
        assertThat(json(service.getAs("regulator.", "/api/v1/alerts")).path("items"))
                .hasSize(2);
    }

    @Test
    void alertsArePaged() {
        var first = json(service.getAs("moderator", "/api/v1/alerts?limit=1"));
        var second = json(service.getAs(
                "moderator",
                "/api/v1/alerts?limit=1&cursor=" + first.path("next").asString()));
        assertThat(first.path("items").path(0).path("id"))
                .isNotEqualTo(second.path("items").path(0).path("id"));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void theLedgerIsSummedUp() {
        var ledger = json(service.get("/api/v1/ledger"));
        assertThat(ledger.path("origin").asString()).isEqualTo("chengxin.local/ledger");
        assertThat(ledger.path("size").asInt()).isEqualTo(SIZE);
        assertThat(ledger.path("root").asString()).isEqualTo(checkpoint().root().hex());
        assertThat(ledger.path("instance").path("part").asString()).isEqualTo("writer");
    }

    @Test
    void healthAndMetricsShowTheWriter() {
        assertThat(service.manage("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(text(service.manage("/actuator/prometheus")))
                .contains("chengxin_ledger_writer{service=\"audit-service\"} 1.0")
                .contains("chengxin_ledger_alarms_total{kind=\"gap\",service=\"audit-service\"} 1.0")
                .contains("chengxin_ledger_delay_seconds_count");
    }

    @Test
    void describesItself() {
        var description = json(service.get("/openapi"));
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .contains("/api/v1/feed", "/api/v1/alerts", "/api/v1/ledger", "/log/checkpoint", "/log/vkey")
                .contains(
                        "/api/v1/standings",
                        "/api/v1/standings/{id}",
                        "/api/v1/rulebooks",
                        "/api/v1/services/audit/work-items");
        new ExamplesContract(new Api(service.port()), account -> account).isWhole();
    }

    @Test
    void theSigningKeyIsAFileForItsOwnerOnly() throws java.io.IOException {
        assertThat(java.nio.file.Files.getPosixFilePermissions(keys.resolve("ledger.key")))
                .hasToString("[OWNER_READ, OWNER_WRITE]")
                .hasSize(2);
    }
}
