package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.ProcessId;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.folder.RunningPart;
import dev.chengxin.cli.text.Say;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stops processes of a supervisor that is gone.
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Say say;

    public Leftovers(Say say) {
        this.say = say;
    }

    /// Stops what is left of `state`: what serves first, then the broker, then the store.
    public void stop(RunState state) {
        List<RunningPart> alive = state.alive();
        if (alive.isEmpty()) {
            return;
        }
        say.line("down.leftovers", alive.size());
        alive.stream().filter(part -> !part.name().isFoundation()).forEach(Leftovers::ask);
        for (RunningPart part : alive.reversed()) {
            say.line("down.stopping", part.name().label());
            ask(part);
            end(part.process());
        }
    }

    private static void ask(RunningPart part) {
        part.process().find().ifPresent(ProcessHandle::destroy);
    }

    /// Waits for a process that was asked to end, and kills it when it does not.
    static void end(ProcessId process) {
        if (!isGone(process, GRACE)) {
            process.find().ifPresent(ProcessHandle::destroyForcibly);
            isGone(process, GRACE);
        }
    }

    /// Whether the process ends within `atMost`.
    public static boolean isGone(ProcessId process, Duration atMost) {
        try {
            var handle = process.find();
            if (handle.isPresent()) {
                handle.get().onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
