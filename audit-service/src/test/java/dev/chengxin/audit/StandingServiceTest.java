package dev.chengxin.audit;

import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.fold.mongo.MongoProgress;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.audit.ledger.mongo.MongoOpenEntries;
import dev.chengxin.audit.standing.Speaker;
import dev.chengxin.audit.standing.StandingBoard.Found;
import dev.chengxin.audit.standing.Village;
import dev.chengxin.audit.standing.mongo.StandingBench;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.contracts.Topics;
import dev.chengxin.score.events.Replay;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.RolesContract;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.TlogProof;
import dev.chengxin.tlog.Verification;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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

/// Standings as clients see them, from records of the topics to answers and published events, on a real broker and
/// a real store.
class StandingServiceTest {
    private static final String STANDINGS = "/api/v1/standings";
    private static final String RULEBOOKS = "/api/v1/rulebooks";
    private static final TestKafka KAFKA = TestKafka.own();
    private static final List<ProducerRecord<String, byte[]>> SENT = new ArrayList<>();

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static Village village;
    private static Instant asOf;

    @BeforeAll
    static void start() {
        asOf = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        service = RunningService.start(TestMongo.shared(), KAFKA, keys);
        awaitProcess().until(() -> service.bean(PublishedLog.class).size() == 1);
        village = new Village(asOf.minus(Duration.ofDays(20)), StandingServiceTest::send)
                .register(pseudonym("olga"), pseudonym("alpha"), pseudonym("farmer"))
                .trade()
                .offend();
        awaitSettled();
    }

    @AfterAll
    static void stop() {
        service.close();
        KAFKA.close();
    }

    private static String pseudonym(String subject) {
        return service.bean(Keys.class).hmac("actor").sign(subject).substring(0, 32);
    }

    private static void send(String topic, Envelope event) {
        var sent = EnvelopeRecords.toRecord(topic, event);
        SENT.add(sent);
        KAFKA.produce(sent);
    }

    private static MongoDatabase database() {
        return service.bean(MongoDatabase.class);
    }

    /// Everything that was said is in the ledger, and taken in, and what followed from it as well.
    private static void awaitSettled() {
        var progress = new MongoProgress(database(), "standings");
        awaitProcess().until(() -> {
            long own = Stream.of("standings", "rulebooks", "alerts", "openings")
                    .flatMap(collection -> database().getCollection(collection).find().into(new ArrayList<>()).stream())
                    .mapToLong(document -> document.getLong("events"))
                    .sum();
            long all = SENT.size() + own;
            return service.bean(PublishedLog.class).size() == all && progress.applied() == all;
        });
    }

    private static Api as(String token) {
        return new Api(service.port()).as(token).with("Accept-Language", "en");
    }

    private static Api anyone() {
        return new Api(service.port()).with("Accept-Language", "en");
    }

    private static JsonNode standing(String token, String partyId) {
        return as(token)
                .get(STANDINGS + "/" + partyId + "?asOf=" + asOf)
                .expect(200)
                .json();
    }

    @Test
    void anyoneSeesGradeAndReasonsAndNothingElse() {
        var standing =
                anyone().get(STANDINGS + "/" + village.farmer).expect(200).json();

        assertThat(standing.propertyNames())
                .containsExactlyInAnyOrder("party", "partyId", "operatorId", "asOf", "grade", "reasons");
        assertThat(standing.path("grade").asString()).isEqualTo("d");
        assertThat(standing.path("reasons").path(0).asString()).isEqualTo("blacklisted");
    }

    @ParameterizedTest
    @CsvSource({
        "moderator, alpha, true",
        "lead, alpha, true",
        "admin, operator, true",
        "streamer~alpha, alpha, true",
        "streamer~alpha, beta, false",
        "streamer~alpha, operator, false",
        "streamer~farmer, farmer, true",
        "streamer~farmer, alpha, false",
        "operator~olga, operator, true",
        "operator~olga, alpha, true",
        "operator~olga, beta, true",
        "operator~olga, farmer, false",
        "consumer~somebody, alpha, false",
        "platform, alpha, false",
        "regulator., alpha, true",
        "regulator.53, farmer, true",
        "regulator.53, alpha, false",
        "regulator, alpha, false",
    })
    void whatItWasComputedFromIsForOwnersAndThoseWhoOversee(String token, String who, boolean all) {
        assertThat(standing(token, party(who)).has("components")).isEqualTo(all);
    }

    @Test
    void allInputsAreShown() {
        var standing = standing("moderator", village.alpha);

        assertThat(standing.at("/points/total").asInt()).isEqualTo(15);
        assertThat(standing.at("/points/step").asInt()).isEqualTo(5);
        assertThat(standing.at("/points/charges")
                        .valueStream()
                        .map(charge -> charge.path("points").asInt()))
                .containsExactly(6, 9);
        assertThat(standing.at("/counters/orders").asInt()).isEqualTo(1_200);
        assertThat(standing.at("/counters/offered").asInt()).isEqualTo(3);
        assertThat(standing.at("/counters/good").asInt()).isOne();
        assertThat(standing.at("/counters/closed").asInt()).isEqualTo(2);
        assertThat(standing.at("/components/training").asInt()).isEqualTo(10_000);
        assertThat(standing.path("appliedThrough").asLong()).isGreaterThanOrEqualTo(SENT.size());
        assertThat(standing("moderator", village.farmer)
                        .path("measures")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("blacklist");
        assertThat(standing("moderator", village.beta).at("/points/total").asInt())
                .isZero();
        assertThat(standing("moderator", village.operator).at("/points/total").asInt())
                .isEqualTo(15);
    }

    @Test
    void standingsAtAnotherInstant() {
        var farmer = STANDINGS + "/" + village.farmer;
        var later = asOf.plus(Duration.ofDays(1_200));
        var before = asOf.minus(Duration.ofDays(19));

        assertThat(as("moderator")
                        .get(farmer + "?asOf=" + later)
                        .expect(200)
                        .json()
                        .path("blacklisted")
                        .asBoolean())
                .isFalse();
        assertThat(as("moderator").get(farmer + "?asOf=" + before).expect(200).at("/grade"))
                .isEqualTo("a");
        var early = anyone().get(farmer + "?asOf=2020-01-01T00:00:00Z").expect(422);
        assertThat(early.at("/errors/0/parameter")).isEqualTo("asOf");
        assertThat(early.at("/errors/0/code")).isEqualTo("too-early");
        anyone().get(farmer + "?asOf=yesterday").expect(400);
        anyone().get(farmer + "?asOf=%2B999999999-12-31T23:59:59Z").expect(400);
    }

    @Test
    void whoIsNotKnownIsNotFound() {
        assertThat(anyone().get(STANDINGS + "/" + UUID.randomUUID()).expect(404).at("/type"))
                .endsWith(":no-such-standing");
        anyone().get(STANDINGS + "/x").expect(404);
    }

    @Test
    void listsAreForThoseWhoOversee() {
        var lines =
                as("moderator").get(STANDINGS + "?limit=200").expect(200).json().path("items");
        assertThat(lines.valueStream().map(line -> line.path("index").asInt()).toList())
                .hasSizeGreaterThanOrEqualTo(4)
                .isSorted();
        assertThat(partyIds("moderator", "?party=operator"))
                .contains(village.operator)
                .doesNotContain(village.alpha, village.farmer);
        assertThat(partyIds("moderator", "?grade=d")).contains(village.farmer).doesNotContain(village.beta);
        assertThat(partyIds("regulator.53", "")).containsExactly(village.farmer);
        assertThat(partyIds("regulator", "")).isEmpty();

        var first = as("lead").get(STANDINGS + "?limit=1").expect(200);
        var second = as("lead")
                .get(STANDINGS + "?limit=1&cursor=" + first.at("/next"))
                .expect(200);
        assertThat(second.at("/items/0/partyId"))
                .isEqualTo(lines.path(1).path("partyId").asString())
                .isNotEqualTo(first.at("/items/0/partyId"));
        anyone().get(STANDINGS).expect(401);
        as("streamer~alpha").get(STANDINGS).expect(403);
        as("moderator").get(STANDINGS + "?grade=e").expect(400);
        as("moderator").get(STANDINGS + "?party=agency").expect(400);
    }

    private static List<String> partyIds(String token, String query) {
        return as(token)
                .get(STANDINGS + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(line -> line.path("partyId").asString())
                .toList();
    }

    private static List<JsonNode> feed(String type) {
        return feed().lines()
                .map(line -> EventJson.mapper().readTree(line))
                .filter(event -> event.path("type").asString().equals(type))
                .toList();
    }

    private static String feed() {
        return anyone().get("/api/v1/feed?limit=5000").expect(200).text();
    }

    @Test
    void whatChangesIsPublishedForAnyone() {
        assertThat(feed("ladder.crossed.v1"))
                .filteredOn(event -> event.at("/data/partyId").asString().equals(village.alpha))
                .extracting(event -> event.at("/data/step").asInt())
                .last()
                .isEqualTo(5);
        assertThat(feed("grade.changed.v1"))
                .filteredOn(event -> event.at("/data/partyId").asString().equals(village.farmer))
                .last()
                .satisfies(event -> {
                    assertThat(event.at("/data/after").asString()).isEqualTo("d");
                    assertThat(event.path("jurisdiction").asString()).isEqualTo("530129");
                    assertThat(event.path("causationid").asString()).isNotEmpty();
                });
        assertThat(feed("index.changed.v1")).isNotEmpty();
        assertThat(feed("rulebook.activated.v1").getFirst().path("subject").asString())
                .isEqualTo("rulebook");
    }

    /// What a stranger does with the public feed, on another machine.
    @Test
    void aReplayOfThePublicFeedGivesTheSameBytes() throws IOException {
        var replay = new Replay();
        replay.read(new BufferedReader(new StringReader(feed())));
        var out = new ByteArrayOutputStream();
        replay.write(asOf, out);

        var computed = new TreeMap<String, String>();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> computed.put(
                        EventJson.mapper().readTree(line).path("partyId").asString(), line));
        assertThat(computed).containsKeys(village.alpha, village.beta, village.farmer, village.operator);
        computed.forEach((partyId, line) -> {
            var shown = (ObjectNode) standing("moderator", partyId);
            shown.remove(List.of("appliedThrough", "exactFrom"));
            assertThat(new String(Envelope.canonical(shown), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        });
    }

    /// From nothing but the proofs, as a stranger reads them in small pages.
    @ParameterizedTest
    @ValueSource(strings = {"alpha", "beta", "farmer", "operator"})
    void theProvenEntriesBehindAStandingGiveIt(String who) throws IOException {
        var partyId = party(who);
        var entries = proven(partyId, 3);
        var replay = new Replay();
        replay.read(new BufferedReader(new StringReader(String.join("\n", entries) + "\n")));
        var out = new ByteArrayOutputStream();
        replay.write(asOf, out);

        var shown = (ObjectNode) standing("moderator", partyId);
        shown.remove(List.of("appliedThrough", "exactFrom"));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(new String(Envelope.canonical(shown), StandardCharsets.UTF_8));
        assertThat(entries).isEqualTo(proven(partyId, 5_000));
        assertThat(entries).anyMatch(line -> line.contains("index.changed.v1") && line.contains(partyId));
        assertThat(entries).as("not the whole feed").hasSizeLessThan((int)
                feed().lines().count());
    }

    private static String party(String who) {
        return Objects.requireNonNull(Map.of(
                        "alpha", village.alpha,
                        "beta", village.beta,
                        "farmer", village.farmer,
                        "operator", village.operator)
                .get(who));
    }

    /// The lines of the feed that travel with the proofs, which all hold.
    private static List<String> proven(String partyId, int limit) {
        var vkey = NoteVerifier.parse(anyone().get("/log/vkey").text().strip()).orThrow();
        var lines = new ArrayList<String>();
        for (var after = "-1"; ; ) {
            var answer = anyone().get(STANDINGS + "/" + partyId + "/proof?limit=" + limit + "&after=" + after)
                    .expect(200);
            assertThat(answer.text().lines().count()).isLessThanOrEqualTo(limit);
            answer.text()
                    .lines()
                    .forEach(line -> lines.add(proven(EventJson.mapper().readTree(line), vkey)));
            if (answer.header("Feed-Next").equals(after)) {
                return lines;
            }
            after = answer.header("Feed-Next");
        }
    }

    private static String proven(JsonNode line, NoteVerifier vkey) {
        var proof = TlogProof.parse(line.path("proof").asString()).orThrow();
        assertThat(proof.index()).isEqualTo(line.path("index").asLong());
        assertThat(proof.checkpoint().verify(List.of(vkey))).isInstanceOf(Verification.Verified.class);
        var content = new String(proof.extra().orElseThrow(), StandardCharsets.UTF_8);
        assertThat(proof.verifies(
                        FeedLeaves.of(content),
                        Checkpoint.parse(proof.checkpoint().text()).orThrow()))
                .isTrue();
        return content;
    }

    @Test
    void nothingIsProvenOfWhoIsUnknownAndNoWrongParameterIsTaken() {
        assertThat(anyone().get(STANDINGS + "/nobody/proof").status()).isEqualTo(404);
        var path = STANDINGS + "/" + village.alpha + "/proof";
        for (var query : List.of("after=-2", "after=x", "after=9223372036854775807", "limit=0", "limit=5001")) {
            assertThat(anyone().get(path + "?" + query).status()).as(query).isEqualTo(400);
        }
        var beyond = anyone().get(path + "?after=900000000").expect(200);
        assertThat(beyond.text()).isEmpty();
        assertThat(beyond.header("Feed-Next")).isEqualTo("900000000");
    }

    @Test
    void aFreshFoldInAnotherDatabaseGivesTheSameBytes() {
        var fresh = TestMongo.shared().freshDatabase();
        try (var bench = new StandingBench(fresh)) {
            var fold = bench.fold(new MongoOpenEntries(service.bean(MongoClient.class), database()));
            while (fold.round()) {
                // More is to come.
            }
            for (var partyId : List.of(village.alpha, village.beta, village.farmer, village.operator)) {
                var found = (Found.Known) bench.board().find(partyId, asOf).orElseThrow();
                var shown = (ObjectNode) standing("moderator", partyId);
                shown.remove(List.of("appliedThrough", "exactFrom"));
                assertThat(new String(found.standing().canonical(), StandardCharsets.UTF_8))
                        .isEqualTo(new String(Envelope.canonical(shown), StandardCharsets.UTF_8));
            }
        } finally {
            fresh.drop();
        }
    }

    @Test
    void sendingEverythingAgainChangesNothing() {
        var before = documents();
        var repeats = service.bean(MeterRegistry.class).counter("chengxin.ledger.repeats");
        var known = repeats.count();

        var again = Topics.ledger().stream()
                .flatMap(topic -> KAFKA.records(topic).stream())
                .map(sent -> new ProducerRecord<>(sent.topic(), null, sent.key(), sent.value(), sent.headers()))
                .toList();
        again.forEach(KAFKA::produce);

        awaitProcess().until(() -> repeats.count() >= known + again.size());
        awaitSettled();
        assertThat(documents()).isEqualTo(before);
    }

    private static List<Document> documents() {
        var documents = new ArrayList<Document>();
        for (var collection : List.of("standings", "standing-batches", "standing-owners", "standing-rulebooks")) {
            database()
                    .getCollection(collection)
                    .find()
                    .sort(new Document("_id", 1))
                    .into(documents);
        }
        return documents;
    }

    @Test
    void everyOperationAdmitsWhomItDeclaresAndNobodyElse() {
        new RolesContract(anyone(), Role::wire).check();
    }

    @Test
    void aRulebookIsActivatedByAnAdministratorAndPricesWhatComesAfterIt() {
        var known = anyone().get(RULEBOOKS).expect(200);
        assertThat(known.at("/items/0/rulebookVersion")).isNotEmpty();
        var versions = known.json().path("items").size();
        var wanted = rulebook(8, 11, 10);

        as("admin").post(RULEBOOKS, wanted).expect(428);
        as("admin").seen(99).post(RULEBOOKS, wanted).expect(412);
        as("lead").seen(known.version()).post(RULEBOOKS, wanted).expect(403);
        var activated =
                as("admin").seen(known.version()).post(RULEBOOKS, wanted).expect(201);
        assertThat(activated.json().path("rulebookVersion").asInt()).isEqualTo(versions + 1);
        assertThat(activated.json().at("/points/serious").asInt()).isEqualTo(8);
        awaitSettled();
        assertThat(anyone().get(RULEBOOKS).json().at("/items/0/points/serious").asInt())
                .isEqualTo(8);

        var streamer = UUID.randomUUID().toString();
        Speaker.any(StandingServiceTest::send)
                .says(Instant.now(), serious(streamer))
                .id();
        awaitSettled();
        var standing =
                as("moderator").get(STANDINGS + "/" + streamer).expect(200).json();
        assertThat(standing.at("/points/total").asInt()).isEqualTo(8);
        assertThat(standing.path("rulebookVersion").asInt()).isEqualTo(versions + 1);
        assertThat(as("moderator")
                        .get(STANDINGS + "/" + village.alpha)
                        .json()
                        .at("/points/total")
                        .asInt())
                .isEqualTo(15);
    }

    private static ViolationConfirmed serious(String streamer) {
        return new ViolationConfirmed(
                streamer,
                UUID.randomUUID().toString(),
                null,
                null,
                "origin",
                "serious",
                null,
                true,
                false,
                Village.HASH,
                Instant.now());
    }

    private static String rulebook(int serious, int mostOfLight, int training) {
        return """
                {"points": {"minor": 1, "general": 3, "serious": %d, "grave": 12}, "repeatPercent": [100, 150, 200],
                 "mostOfOne": 12, "mostOfLight": %d, "windowDays": 365, "ladder": [1, 3, 6, 9, 12],
                 "weights": {"identity": 15, "content": 30, "product": 20, "complaints": 25, "training": %d}}""".formatted(serious, mostOfLight, training);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/points", "/mostOfLight", "/weights"})
    void whatIsNoRulebookIsRefusedByItsParts(String pointer) {
        var version = anyone().get(RULEBOOKS).version();
        var answer =
                as("admin").seen(version).post(RULEBOOKS, rulebook(2, 12, 11)).expect(422);

        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer)
                .hasSize(3);
    }

    @Test
    void aRulebookThatLacksAPartIsRefused() {
        var answer = as("admin").seen(1).post(RULEBOOKS, "{}");
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.json().path("errors").size()).isEqualTo(7);
    }

    @Test
    void theWorkListIsThere() {
        as("moderator").get("/api/v1/services/audit/work-items").expect(200);
    }
}
