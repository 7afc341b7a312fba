package dev.chengxin.cli.folder;

import java.time.Instant;
import java.util.List;

/// What a supervisor says about itself and what it started.
///
/// @param since when the supervisor started
/// @param exitCode what it ends with, once it has [Phase#ENDED]
public record RunState(ProcessId supervisor, Instant since, Phase phase, int exitCode, List<RunningPart> parts) {

    public RunState {
        parts = List.copyOf(parts);
    }

    /// Whether the supervisor is there now.
    public boolean hasSupervisor() {
        return supervisor.find().isPresent();
    }

    /// The parts whose process is there now.
    public List<RunningPart> alive() {
        return parts.stream().filter(part -> part.process().find().isPresent()).toList();
    }
}
