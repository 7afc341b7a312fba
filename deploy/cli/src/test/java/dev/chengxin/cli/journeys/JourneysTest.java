package dev.chengxin.cli.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class JourneysTest {

    private static final Instant BEGUN = Instant.parse("2026-02-02T02:00:00Z");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private StubApi stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubApi();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    /// Creates a thing, paints it, and looks whether it has a colour.
    private record Painting(String wanted) implements Journey {
        @Override
        public String name() {
            return "painting";
        }

        @Override
        public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
            String id = scene.step(
                    "producer", () -> scene.create(Actor.PRODUCER, "thing", "/api/v1/things", Map.of("a", 1)));
            String path = "/api/v1/things/" + id;
            scene.link("thing", path);
            scene.check("batch", () -> scene.command(Actor.PRODUCER, path, "paint", Map.of(), Painting::isRed));
            scene.check(
                    "product",
                    () -> scene.until(
                            Actor.PRODUCER,
                            path,
                            "the colour " + wanted,
                            Duration.ofMillis(300),
                            seen -> Scene.code(seen, "colour").equals(wanted)));
        }

        private static boolean isRed(JsonNode seen) {
            return Scene.code(seen, "colour").equals("red");
        }
    }

    @Test
    void aRunThatIsPlayedAgainCreatesAndDoesNothingTwice() throws InterruptedException {
        assertThat(play("one", "red").failed()).isZero();
        assertThat(play("one", "red").failed()).isZero();
        assertThat(stub.created).hasValue(1);
        assertThat(stub.painted).hasValue(1);
        assertThat(play("two", "red").failed()).isZero();
        assertThat(stub.created).hasValue(2);
        assertThat(said()).contains("[painting] a farmer registers").contains("[painting] came out as it should");
    }

    @Test
    void whatIsStaleOrTooEarlyIsTriedAgain() throws InterruptedException {
        stub.stale.set(2);
        stub.early.set(2);
        assertThat(play("one", "red").failed()).isZero();
        assertThat(stub.painted).hasValue(1);
    }

    @Test
    void aStepThatDoesNotComeOutIsNamedWithWhatWasExpectedAndSeen() throws InterruptedException {
        Journeys.Result result = play("one", "blue");
        assertThat(result.failed()).isEqualTo(1);
        assertThat(said())
                .contains("[painting] FAILED at “her apples are on sale”")
                .contains("expected: the colour blue at /api/v1/things/journey-one-painting-thing")
                .contains("seen:     HTTP 200 {\"colour\":{\"code\":\"red\"");
    }

    @Test
    void aPlatformThatDoesNotAnswerFailsTheJourney() throws InterruptedException {
        stub.close();
        assertThat(play("one", "red").failed()).isEqualTo(1);
        assertThat(said()).contains("expected: an answer");
    }

    @Test
    void linksAreHandedBack() throws InterruptedException {
        assertThat(play("one", "red").links())
                .containsExactly(Map.entry("thing", stub.uri() + "/api/v1/things/journey-one-painting-thing"));
    }

    @Test
    void anUnknownJourneyIsSaid() {
        assertThatThrownBy(() -> journeys("one").play(List.of("holiday")))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("journeys.unknown"));
    }

    @Test
    void aRunIsRememberedAsItBegan(@TempDir Path folder) {
        Run first = Run.remembered(folder, "demo", Clock.fixed(BEGUN, ZoneOffset.UTC));
        Run later = Run.remembered(folder, "demo", Clock.fixed(BEGUN.plusSeconds(99), ZoneOffset.UTC));
        assertThat(later).isEqualTo(first).isEqualTo(new Run("demo", BEGUN));
        assertThatThrownBy(() -> new Run("Not/one", BEGUN)).isInstanceOf(StopException.class);
    }

    @Test
    void everyJourneyHasANameAndASentence() {
        Say say = new Say(System.out, Locale.CHINESE);
        assertThat(Journeys.names()).hasSizeBetween(7, 10).doesNotHaveDuplicates();
        assertThat(Journeys.names())
                .allSatisfy(
                        name -> assertThat(say.text("journeys.about." + name)).isNotBlank());
    }

    private Journeys.Result play(String run, String wanted) throws InterruptedException {
        return journeys(run).playAll(List.of(new Painting(wanted)));
    }

    private Journeys journeys(String run) {
        Platform platform = new Platform(stub.uri(), stub.uri(), "127.0.0.1:1");
        Say say = new Say(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);
        return new Journeys(platform, new Run(run, BEGUN), say, Clock.systemUTC());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
