package dev.chengxin.verifier.log;

import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.KeyId;
import dev.chengxin.tlog.LogKeys;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.Opened;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.UncheckableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The keys that a reader believes, and what they say of checkpoints.
///
/// @param keys   of the log
/// @param ofTheLog whether the log itself named them, so that they show no more than that it agrees with itself
public record TrustedKeys(LogKeys keys, boolean ofTheLog) {
    /// Keys that the reader names: a file with one per line, or a key itself.
    ///
    /// @throws UncheckableException when it is neither
    public static TrustedKeys named(String keyOrFile) {
        Path file = Path.of(keyOrFile.replace('\0', ' '));
        try {
            return new TrustedKeys(read(Files.isRegularFile(file) ? Files.readString(file) : keyOrFile), false);
        } catch (IOException e) {
            throw new UncheckableException("source.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /// The keys that a log names itself.
    ///
    /// @throws UncheckableException when it names none
    public static TrustedKeys of(PublishedLog log) {
        return new TrustedKeys(read(log.keys()), true);
    }

    private static LogKeys read(String text) {
        return switch (LogKeys.parse(text)) {
            case Parsed.Valid<LogKeys>(LogKeys keys) -> keys;
            case Parsed.Malformed<LogKeys>(String reason) -> throw new UncheckableException("keys.none", reason);
        };
    }

    /// Reads a signed checkpoint, and says what was wrong with one that is not believed.
    public Optional<Checkpoint> open(String note, String from, Report report) {
        return believed(keys.open(note), from, report);
    }

    /// As [#open(String, String, Report)], of a note that was read before.
    public Optional<Checkpoint> open(SignedNote note, String from, Report report) {
        return believed(keys.open(note), from, report);
    }

    private Optional<Checkpoint> believed(Opened opened, String from, Report report) {
        return switch (opened) {
            case Opened.Believed(Checkpoint checkpoint, List<NoteVerifier> by) -> {
                report.checked(
                        "checkpoint.signed",
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().hex(),
                        String.join(", ", by.stream().map(NoteVerifier::vkey).toList()));
                if (ofTheLog) {
                    report.notProven("keys.of-the-log");
                }
                yield Optional.of(checkpoint);
            }
            case Opened.Malformed(String reason) -> refused(report, Fault.of("checkpoint.malformed", from, reason));
            case Opened.Unsigned() -> refused(report, Fault.of("checkpoint.unsigned", from, keys.origin()));
            case Opened.Forged(KeyId key) -> refused(report, Fault.of("checkpoint.forged", from, key.name()));
            case Opened.OtherLog(String origin) ->
                refused(report, Fault.of("checkpoint.other-log", from).comparing(keys.origin(), origin));
        };
    }

    private static Optional<Checkpoint> refused(Report report, Fault fault) {
        report.fault(fault);
        return Optional.empty();
    }

    /// The text of a file.
    ///
    /// @throws UncheckableException when it cannot be read
    public static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckableException(
                    "source.unreadable", file, e.getClass().getSimpleName());
        }
    }
}
