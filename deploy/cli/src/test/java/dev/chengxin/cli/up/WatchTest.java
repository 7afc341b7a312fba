package dev.chengxin.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.DemoState;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.StoreKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Say say = new Say(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);
    private DataFolder folder = DataFolder.at(Path.of("."));

    @BeforeEach
    void create() {
        folder = DataFolder.at(parent);
        folder.create();
    }

    @Test
    void aKeyThatWasMadeAndIsGoneStopsTheStart() throws IOException {
        Installation first =
                new Installation(Instant.EPOCH, StoreKind.EMBEDDED, "", 9200, null, null, false, DemoState.SKIPPED);
        Supervisor.checkKeys(folder, first);
        Installation later = first.withKeysMade();
        assertThatThrownBy(() -> Supervisor.checkKeys(folder, later))
                .isInstanceOf(StopException.class)
                .hasMessageStartingWith("keys.missing");
        for (Path file : folder.keyFiles()) {
            Files.writeString(file, "");
        }
        Supervisor.checkKeys(folder, later);
    }

    @Test
    void threeDeathsWithinFiveMinutesAreTooMany() {
        Watch watch = new Watch(fleet(), new Starter(fleet(), say, 1), say);
        assertThat(watch.diedTooOften(PartName.AUDIT, 0)).isFalse();
        assertThat(watch.diedTooOften(PartName.AUDIT, MINUTE)).isFalse();
        assertThat(watch.diedTooOften(PartName.GATEWAY, MINUTE)).isFalse();
        assertThat(watch.diedTooOften(PartName.AUDIT, 6 * MINUTE)).isFalse();
        assertThat(watch.diedTooOften(PartName.AUDIT, 7 * MINUTE)).isFalse();
        assertThat(watch.diedTooOften(PartName.AUDIT, 8 * MINUTE)).isTrue();
    }

    @Test
    void aProcessThatKeepsDyingIsRestartedTwiceAndThenGivenUp() throws InterruptedException {
        Fleet fleet = fleet();
        Starter starter = new Starter(fleet, say, 1);
        Part part = part(PartName.AUDIT, "echo the disk is full; exit 7");
        starter.bringUp(part);
        new Watch(fleet, starter, say).untilGivenUp();
        fleet.stop();

        assertThat(lines().filter(line -> line.contains("ended by itself with exit code 7")))
                .hasSize(3);
        assertThat(lines().filter(line -> line.contains("| the disk is full"))).isNotEmpty();
        assertThat(lines().filter(line -> line.startsWith("Starting audit-service again")))
                .hasSize(2);
        assertThat(lines().filter(line -> line.contains("ended 3 times within five minutes")))
                .hasSize(1);
    }

    @Test
    void whatServesIsStoppedBeforeWhatItRestsOnAndNothingIsLaunchedAfterwards() {
        Fleet fleet = fleet();
        for (PartName name : List.of(PartName.GATEWAY, PartName.STORE, PartName.BROKER)) {
            new Starter(fleet, say, 1).bringUp(part(name, "exec sleep 100"));
        }
        List<ProcessHandle> processes = folder.runState().orElseThrow().parts().stream()
                .map(running -> running.process().find().orElseThrow())
                .toList();
        assertThat(processes).hasSize(3);
        fleet.stop();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(lines().filter(line -> line.startsWith("  stopping")))
                .containsExactly("  stopping gateway", "  stopping broker", "  stopping store");
        assertThat(fleet.dead()).isEmpty();
        assertThatThrownBy(() -> fleet.launch(part(PartName.AUDIT, "exit 0"))).isInstanceOf(StoppingException.class);
    }

    private Fleet fleet() {
        return new Fleet(folder, say, Instant.parse("2026-03-01T00:00:00Z"));
    }

    private Stream<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines();
    }

    private Part part(PartName name, String script) {
        Path log = folder.logs().resolve(name.label() + ".log");
        return new Part(name, 9200, List.of(9200), 0, log, () -> {
            ChildProcess child = ChildProcess.start(name.label(), List.of("sh", "-c", script), Map.of(), log);
            return Running.of(child, () -> child.waitForEnd(Duration.ofMillis(script.startsWith("exec") ? 1 : 5000)));
        });
    }
}
