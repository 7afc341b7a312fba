package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The keys by which somebody knows a log: one in quiet times, and two while one key follows another. As long as
/// both are valid, the log signs with both, so that a reader who knows only one of them sees no gap.
///
/// @param keys keys of the same name, which is the log's origin; at least one
public record LogKeys(List<NoteVerifier> keys) {

    /// @throws IllegalArgumentException if there is no key, or keys have different names
    public LogKeys {
        keys = List.copyOf(keys);
        if (keys.stream().map(key -> key.key().name()).distinct().count() != 1) {
            throw new IllegalArgumentException("A log has one or more keys, all of the same name");
        }
    }

    /// The one key of a log.
    public static LogKeys of(NoteVerifier key) {
        return new LogKeys(List.of(key));
    }

    /// Reads verifier keys, one per line.
    public static Parsed<LogKeys> parse(String text) {
        List<NoteVerifier> keys = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isEmpty()).toList()) {
            switch (NoteVerifier.parse(line)) {
                case Parsed.Valid<NoteVerifier>(NoteVerifier key) -> keys.add(key);
                case Parsed.Malformed<NoteVerifier>(String reason) -> {
                    return new Parsed.Malformed<>(reason);
                }
            }
        }
        try {
            return new Parsed.Valid<>(new LogKeys(keys));
        } catch (IllegalArgumentException e) {
            return new Parsed.Malformed<>("the keys are none or of different logs");
        }
    }

    /// The keys as text, one per line, for publication.
    public String text() {
        return keys.stream().map(key -> key.vkey() + "\n").collect(Collectors.joining());
    }

    /// The log's name.
    public String origin() {
        return keys.getFirst().key().name();
    }

    /// Reads a signed checkpoint as [SignedNote#encode] writes it, and believes it only if a key of this log signed
    /// it and it speaks of this log.
    public Opened open(String encoded) {
        return switch (SignedNote.parse(encoded)) {
            case Parsed.Valid<SignedNote>(SignedNote note) -> open(note);
            case Parsed.Malformed<SignedNote>(String reason) -> new Opened.Malformed(reason);
        };
    }

    /// Believes a signed checkpoint only if a key of this log signed it and it speaks of this log.
    public Opened open(SignedNote note) {
        return switch (note.verify(keys)) {
            case Verification.Unsigned() -> new Opened.Unsigned();
            case Verification.Forged(KeyId key) -> new Opened.Forged(key);
            case Verification.Verified(List<NoteVerifier> by) -> opened(note.text(), by);
        };
    }

    private Opened opened(String text, List<NoteVerifier> by) {
        return switch (Checkpoint.parse(text)) {
            case Parsed.Malformed<Checkpoint>(String reason) -> new Opened.Malformed(reason);
            case Parsed.Valid<Checkpoint>(Checkpoint checkpoint) ->
                checkpoint.origin().equals(origin())
                        ? new Opened.Believed(checkpoint, by)
                        : new Opened.OtherLog(checkpoint.origin());
        };
    }
}
