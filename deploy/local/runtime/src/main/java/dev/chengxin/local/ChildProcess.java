package dev.chengxin.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A process that this one started: its id, its signals, and a file that takes what it writes.
///
/// The process never outlives its starter: a small watcher shell kills it when the starter is gone, also after a
/// kill −9 of the starter, unless it was started with [#startDetached].
public final class ChildProcess implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final int LAST_LINES = 30;
    // The shell becomes the command, so that it keeps its id, after it has left the watcher behind. The command is
    // looked at first: its id may belong to somebody else once it is gone.
    private static final String WATCHED = """
            child=$$
            (while kill -0 $child; do
              kill -0 $0 || { kill -9 $child; exit; }
              sleep 1
            done </dev/null >/dev/null 2>&1 &)
            exec "$@"
            """;

    private final String name;
    private final Process process;
    private final Path output;

    private ChildProcess(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /// Starts `command` with `environment` added to this process' own; what it writes is appended to `output`.
    ///
    /// @throws ProcessFailure if the command cannot be started
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path output) {
        requireCommand(name, command.getFirst());
        List<String> watched = new ArrayList<>(List.of(
                "sh", "-c", WATCHED, Long.toString(ProcessHandle.current().pid())));
        watched.addAll(command);
        ChildProcess child = startDetached(name, watched, environment, output);
        Runtime.getRuntime().addShutdownHook(new Thread(child.process::destroyForcibly, "end of " + name));
        return child;
    }

    private static void requireCommand(String name, String command) {
        if (command.contains("/") && !Files.isExecutable(Path.of(command))) {
            throw new ProcessFailure(name + " could not be started: " + command + " is not an executable file.");
        }
    }

    /// As [#start], but the process lives on when this one ends.
    public static ChildProcess startDetached(
            String name, List<String> command, Map<String, String> environment, Path output) {
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), output);
        } catch (IOException e) {
            throw new ProcessFailure(
                    name + " could not be started with " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// The exit code, empty while the process runs.
    public OptionalInt exitCode() {
        return isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /// The file that takes what the process writes.
    public Path output() {
        return output;
    }

    /// kill −9, and waits until the process is gone.
    public void kill() {
        process.destroyForcibly();
        waitForEnd(STOP_PATIENCE);
    }

    /// SIGTERM, and kill −9 when the process is still there after fifteen seconds.
    public void stop() {
        process.destroy();
        if (!waitForEnd(STOP_PATIENCE)) {
            kill();
        }
    }

    /// SIGSTOP: the process keeps its sockets and does nothing.
    public void pause() {
        signal("STOP");
    }

    /// SIGCONT: the process goes on.
    public void resume() {
        signal("CONT");
    }

    /// Waits until the process has ended by itself; false when it still runs after `atMost`.
    public boolean waitForEnd(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until `ready` says yes.
    ///
    /// @throws ProcessFailure if the process ends first or is not ready after `atMost`; it is killed then
    public void awaitReady(Duration atMost, BooleanSupplier ready) {
        if (!Poll.until(atMost, () -> !isAlive() || ready.getAsBoolean())) {
            kill();
            throw new ProcessFailure(
                    name + " was not ready after " + atMost.toSeconds() + " s. It last wrote:\n" + lastLines());
        }
        if (!isAlive()) {
            throw new ProcessFailure(
                    name + " ended by itself with code " + process.exitValue() + ". It last wrote:\n" + lastLines());
        }
    }

    /// The last thirty lines that the process wrote.
    public String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As [#stop].
    @Override
    public void close() {
        resume();
        stop();
    }

    private void signal(String signal) {
        if (!isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
