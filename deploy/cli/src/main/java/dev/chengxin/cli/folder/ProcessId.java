package dev.chengxin.cli.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process and no other: numbers are used again, so the time at which it started belongs to it.
///
/// @param pid the operating system's number
/// @param started when the operating system started it
public record ProcessId(long pid, Instant started) {

    // The start is counted from the boot of the machine, and that instant shifts a little when its clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// The process that has this number now; empty when there is none.
    public static Optional<ProcessId> of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(started -> new ProcessId(pid, started));
    }

    /// This very process.
    public static ProcessId own() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /// The process, as long as it lives; never another one with its number.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !isDefunct())
                .filter(handle -> handle.info()
                        .startInstant()
                        .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                        .isPresent());
    }

    // It has ended and only its number is left, until whoever inherited it asks for its exit code.
    private boolean isDefunct() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException _) {
            // Not a Linux, or gone by now.
            return false;
        }
    }
}
