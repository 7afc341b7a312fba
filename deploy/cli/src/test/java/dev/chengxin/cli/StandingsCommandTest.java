package dev.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.cli.text.Say;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingsCommandTest {
    private static final List<String> TYPES =
            List.of("streamer.verified.v1", "violation.confirmed.v1", "orders.counted.v1", "complaint.closed.v1");

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static String sample(String type) {
        var path = "/dev/chengxin/contracts/samples/" + type + ".json";
        try (var sample = Objects.requireNonNull(EventCatalog.class.getResourceAsStream(path), path)) {
            return EventJson.mapper().readTree(sample).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(String... arguments) {
        var say = new Say(new PrintStream(errors, true, StandardCharsets.UTF_8), Locale.ROOT);
        return Cli.commandLine(say).execute(arguments);
    }

    private Path computed(List<String> lines, String name) throws IOException {
        var feed = Files.write(folder.resolve(name + ".ndjson"), lines);
        var output = folder.resolve(name + ".out");
        assertThat(run("standings", feed.toString(), "--as-of", "2026-03-01T00:00:00Z", "-o", output.toString()))
                .isZero();
        return output;
    }

    @Test
    void theSameEventsGiveTheSameBytesInWhateverOrder() throws IOException {
        var lines = TYPES.stream().map(StandingsCommandTest::sample).toList();
        var one = computed(lines, "one");
        var other = computed(lines.reversed(), "other");

        assertThat(one).hasSameBinaryContentAs(other);
        var streamer =
                EventJson.mapper().readTree(lines.getFirst()).path("subject").asString();
        assertThat(Files.readAllLines(one))
                .map(line -> EventJson.mapper().readTree(line))
                .filteredOn(standing -> standing.path("partyId").asString().equals(streamer))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.at("/points/total").asInt()).isEqualTo(6);
                    assertThat(standing.at("/components/identity").asInt()).isEqualTo(10_000);
                    assertThat(standing.at("/counters/orders").asInt()).isPositive();
                });
    }

    @Test
    void whatIsNoFeedIsSaidToBeNone() throws IOException {
        var page = Files.writeString(folder.resolve("page.html"), "<html>\n");

        assertThat(run("standings", page.toString(), "--as-of", "2026-03-01T00:00:00Z"))
                .isOne();
        assertThat(run("standings", folder.resolve("none").toString(), "--as-of", "2026-03-01T00:00:00Z"))
                .isOne();
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("Line 1 of " + page, "There is no file");
    }

    @Test
    void withoutAnInstantNothingIsComputed() {
        assertThat(run("standings", "feed.ndjson")).isEqualTo(2);
    }
}
