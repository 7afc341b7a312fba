package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.text.Say;
import java.time.Duration;
import java.util.Optional;

/// Stops the platform of a data folder from another process than its supervisor.
public final class Stopper {

    // Two rounds of fifteen seconds for services, broker and store each.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DataFolder folder;
    private final Say say;

    public Stopper(DataFolder folder, Say say) {
        this.folder = folder;
        this.say = say;
    }

    /// Returns when nothing of the folder's runs any more.
    ///
    /// @return the exit code for the person's shell
    public int stop() {
        Optional<RunState> recorded = folder.runState();
        boolean something = recorded.isPresent()
                && (recorded.get().hasSupervisor() || !recorded.get().alive().isEmpty());
        if (!something) {
            say.line("down.nothing", folder.root());
            return 0;
        }
        stop(recorded.get());
        say.line("down.done");
        return 0;
    }

    private void stop(RunState state) {
        state.supervisor().find().ifPresent(handle -> {
            say.line("down.asked", handle.pid());
            handle.destroy();
            if (!Leftovers.isGone(state.supervisor(), PATIENCE)) {
                say.line("down.killed", handle.pid());
                handle.destroyForcibly();
            }
        });
        // Read again: the supervisor may have started something after the first look.
        folder.runState().ifPresent(new Leftovers(say)::stop);
    }
}
