package dev.chengxin.audit.ledger;

import static dev.chengxin.servicekit.test.Await.awaitProcess;

import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A writer in a process of its own, which holds at a step once it has passed it a number of times.
final class LedgerProcess implements AutoCloseable {
    private static final List<String> JVM =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final ChildProcess process;
    private final Path hold;

    private LedgerProcess(ChildProcess process, Path hold) {
        this.process = process;
        this.hold = hold;
    }

    static LedgerProcess start(
            String storeUri, LedgerPlace place, Duration takeover, Path folder, String step, int passes) {
        var hold = folder.resolve("hold");
        var arguments = List.of(
                storeUri,
                place.bootstrapServers(),
                String.join(",", place.topics()),
                place.skey(),
                Long.toString(takeover.toMillis()));
        var command = JavaCommand.current().command(JVM, LedgerMain.class.getName(), arguments);
        var environment = Map.of(
                "CHENGXIN_HOLD_STEP", step,
                "CHENGXIN_HOLD_FILE", hold.toString(),
                "CHENGXIN_HOLD_AFTER", Integer.toString(passes));
        var process = ChildProcess.start("ledger writer", command, environment, folder.resolve("writer.log"));
        return new LedgerProcess(process, hold);
    }

    /// Waits until the process holds at its step.
    void awaitHeld() {
        awaitProcess().pollInterval(Duration.ofMillis(10)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(process.lastLines());
            }
            return Files.exists(hold);
        });
    }

    /// kill −9.
    void kill() {
        process.kill();
    }

    /// SIGSTOP.
    void pause() {
        process.pause();
    }

    /// SIGCONT, and the step is no longer held.
    void wake() {
        try {
            Files.delete(hold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.resume();
    }

    /// Waits until the process noticed that it is no longer the writer.
    void awaitFenced() {
        awaitProcess().until(() -> Files.readString(process.output()).contains("was fenced off"));
    }

    @Override
    public void close() {
        process.kill();
    }
}
