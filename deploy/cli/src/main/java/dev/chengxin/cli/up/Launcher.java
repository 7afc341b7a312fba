package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Phase;
import dev.chengxin.cli.folder.ProcessId;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.text.Say;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts a supervisor in a process group of its own and shows what it says.
public final class Launcher {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    // Job control puts the command into a process group of its own, which the terminal's Ctrl-C does not reach.
    private static final String OWN_GROUP = "set -m; log=$1; shift; \"$@\" </dev/null >\"$log\" 2>&1 & echo $!";

    private final DataFolder folder;
    private final Say say;
    private final PrintStream out;

    /// @param out takes what the supervisor says, byte by byte
    public Launcher(DataFolder folder, Say say, PrintStream out) {
        this.folder = folder;
        this.say = say;
        this.out = out;
    }

    /// Launches `command` as the supervisor and follows it: to its end, or with `detach` until the platform is
    /// ready.
    ///
    /// @param secrets environment that only the supervisor gets
    /// @return the exit code for the person's shell
    public int run(List<String> command, Map<String, String> secrets, boolean detach) throws InterruptedException {
        Optional<RunState> running = Supervisor.running(folder);
        if (running.isPresent()) {
            say.line("up.already", folder.root(), folder.command("status"), folder.command("down"));
            return 1;
        }
        folder.create();
        ProcessId supervisor = launch(command, secrets);
        LogTail tail = new LogTail(folder.supervisorLog(), 0);
        Thread interrupt = new Thread(() -> stop(supervisor, tail), "Ctrl-C");
        Runtime.getRuntime().addShutdownHook(interrupt);
        boolean said = false;
        while (!Leftovers.isGone(supervisor, LOOK_EVERY)) {
            boolean ready = phase(supervisor).filter(Phase.READY::equals).isPresent();
            show(tail);
            if (ready && detach) {
                Runtime.getRuntime().removeShutdownHook(interrupt);
                say.line(
                        "up.detached",
                        folder.command("status"),
                        folder.command("logs SERVICE"),
                        folder.command("down"));
                return 0;
            }
            if (ready && !said) {
                said = true;
                say.line("up.attached");
            }
        }
        show(tail);
        return folder.runState()
                .filter(state -> state.supervisor().equals(supervisor) && state.phase() == Phase.ENDED)
                .map(RunState::exitCode)
                .orElse(1);
    }

    private Optional<Phase> phase(ProcessId supervisor) {
        return folder.runState()
                .filter(state -> state.supervisor().pid() == supervisor.pid())
                .map(RunState::phase);
    }

    private synchronized void show(LogTail tail) {
        tail.drain(bytes -> out.write(bytes, 0, bytes.length));
        out.flush();
    }

    private void stop(ProcessId supervisor, LogTail tail) {
        supervisor.find().ifPresent(ProcessHandle::destroy);
        while (!Leftovers.isGone(supervisor, LOOK_EVERY)) {
            show(tail);
        }
        show(tail);
    }

    private ProcessId launch(List<String> command, Map<String, String> secrets) {
        List<String> all = new ArrayList<>(List.of("bash", "-c", OWN_GROUP, "bash"));
        all.add(folder.supervisorLog().toString());
        all.addAll(command);
        try {
            Files.deleteIfExists(folder.supervisorLog());
            ProcessBuilder builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(secrets);
            Process shell = builder.start();
            String pid = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return ProcessId.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The supervisor cannot be started", e);
        }
    }
}
