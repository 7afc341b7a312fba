package dev.chengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.events.Parties;
import dev.chengxin.score.events.Readings;
import dev.chengxin.score.events.StandingData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ScoreCommandTest {
    private static final Instant AS_OF = Instant.parse("2026-05-02T00:00:00Z");
    private static final String STREAMER =
            sample("streamer.verified.v1").path("subject").asString();
    private static final List<String> TYPES = List.of(
            "rulebook.activated.v1",
            "streamer.verified.v1",
            "violation.confirmed.v1",
            "orders.counted.v1",
            "complaint.closed.v1");

    private final SampleLog log;

    ScoreCommandTest(@TempDir Path folder) {
        log = new SampleLog(folder);
    }

    private static JsonNode sample(String type) {
        String path = "/dev/chengxin/contracts/samples/" + type + ".json";
        try (var in = Objects.requireNonNull(EventCatalog.class.getResourceAsStream(path), path)) {
            return EventJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What happened, what was published of it, and something that happened later.
    @BeforeEach
    void publish() {
        for (String type : TYPES) {
            JsonNode event = sample(type);
            log.add(type, event.path("subject").asString(), event.path("data").toString());
        }
        StandingData standing = computed();
        ObjectNode grade = published("grade.changed.v1", standing)
                .put("after", standing.grade())
                .put("index", standing.index());
        grade.set("reasons", EventJson.mapper().valueToTree(standing.reasons()));
        log.add("grade.changed.v1", "standing", grade.toString());
        ObjectNode index = published("index.changed.v1", standing)
                .put("index", standing.index())
                .put("points", standing.points().total())
                .put("appliedThrough", TYPES.size() - 1);
        index.set("components", EventJson.mapper().valueToTree(standing.components()));
        log.add("index.changed.v1", "standing", index.toString());
        JsonNode later = sample("violation.confirmed.v1");
        log.add(
                "violation.confirmed.v1",
                "019c4e31-2c00-7000-8000-0000000000ff",
                later.path("data").toString());
        log.publish();
    }

    private static ObjectNode published(String type, StandingData standing) {
        return ((ObjectNode) sample(type).path("data"))
                .put("partyId", STREAMER)
                .put("asOf", EventJson.text(AS_OF))
                .put("rulebookVersion", standing.rulebookVersion());
    }

    private StandingData computed() {
        Parties parties = new Parties();
        Readings readings = new Readings();
        log.lines()
                .forEach(
                        line -> readings.read(EventJson.mapper().readTree(line)).ifPresent(parties::apply));
        return parties.all().stream()
                .filter(facts -> facts.partyId().equals(STREAMER))
                .map(facts -> StandingData.of(facts, parties.standing(facts, AS_OF)))
                .findFirst()
                .orElseThrow();
    }

    private Run score(String feed) {
        return Run.json("score", STREAMER, log.write("f.ndjson", feed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasPublishedFollowsFromTheEntriesThatItRestsOn() {
        Run run = score(log.feed()).holds();
        assertThat(run.codes("checked")).containsExactly("score.entries", "score.computed");
        assertThat(run.codes("notProven")).containsExactly("score.entries-only");
        assertThat(computed().points().total()).isPositive();
    }

    private String proofs() {
        return IntStream.range(0, log.size())
                .mapToObj(index -> line(log.proof(index)))
                .collect(Collectors.joining());
    }

    private static String line(String proof) {
        return EventJson.mapper().createObjectNode().put("proof", proof) + "\n";
    }

    private Run scoreProven(String proofs) {
        return Run.json(
                "score",
                STREAMER,
                log.write("p.ndjson", proofs.getBytes(StandardCharsets.UTF_8)),
                "--vkey",
                log.path("vkey"));
    }

    @Test
    void entriesThatTravelWithProofsAreVerified() {
        Run run = scoreProven(proofs()).holds();
        assertThat(run.codes("checked"))
                .containsExactly("checkpoint.signed", "score.entries", "score.computed", "score.proven");
        assertThat(run.out()).contains(log.size() + " entries are proven");
        assertThat(run.codes("notProven")).containsExactly("score.none-missing");
        assertThat(scoreProven(log.feed() + line(log.proof(0))).holds().codes("notProven"))
                .as("lines without a proof are believed")
                .containsExactly("score.entries-only");
    }

    @Test
    void aProofThatDoesNotHoldIsFound() {
        String other = line(log.proof(2, log.lines().get(3)));
        assertThat(scoreProven(proofs().replace(line(log.proof(2)), other))
                        .isBroken()
                        .faults())
                .contains("proof.elsewhere@2");
        String changed = line(log.proof(2, log.lines().get(2).replace("streamer", "streamex")));
        assertThat(scoreProven(proofs().replace(line(log.proof(2)), changed))
                        .isBroken()
                        .faults())
                .contains("proof.fails@2");
        assertThat(scoreProven(proofs() + line("nothing")).isBroken().faults()).containsExactly("proof.malformed");
    }

    @Test
    void proofsNeedAKey() {
        Run run = Run.of("score", STREAMER, log.write("p.ndjson", proofs().getBytes(StandardCharsets.UTF_8)));
        assertThat(run.isUnchecked().err()).contains("--vkey");
    }

    @Test
    void anIndexOrGradeThatDoesNotFollowIsFound() {
        String index = "\"index\":" + computedIndex();
        Run run = score(log.feed().replace(index, "\"index\":9999")).isBroken();
        assertThat(run.faults()).containsExactly("score.index@6");
        assertThat(run.fault("score.index").path("expected").asString()).isEqualTo(computedIndex());
        assertThat(run.fault("score.index").path("found").asString()).isEqualTo("9999");
        String grade = log.lines().get(5).replaceAll(".*(\"after\":\"[a-d]\").*", "$1");
        assertThat(score(log.feed().replace(grade, "\"after\":\"x\""))
                        .isBroken()
                        .faults())
                .containsExactly("score.grade@5");
    }

    private String computedIndex() {
        return log.lines().get(6).replaceAll(".*\"index\":([0-9]+).*", "$1");
    }

    @Test
    void aViolationThatIsHiddenIsFound() {
        String without = log.feed().replace(log.lines().get(2) + "\n", "");
        assertThat(score(without).isBroken().faults()).contains("score.points@6");
    }

    @Test
    void forAnInstantItIsComputedFromAllEntries() {
        Run run = Run.json("score", STREAMER, log.path("feed.ndjson"), "--as-of", "2026-05-02T00:00:00Z")
                .holds();
        assertThat(run.codes("checked")).containsExactly("score.entries", "score.computed");
    }

    @Test
    void whoIsNotSpokenOfHasNoScore() {
        assertThat(Run.of("score", "nobody", log.path("feed.ndjson"))
                        .isUnchecked()
                        .err())
                .contains("nobody");
        assertThat(score("<html>\n").isUnchecked().err()).contains("no feed");
    }
}
