package dev.chengxin.tlog;

import java.util.List;

/// What came of reading a signed checkpoint with the keys of a log.
public sealed interface Opened {
    /// The log says this.
    ///
    /// @param by the keys that signed
    record Believed(Checkpoint checkpoint, List<NoteVerifier> by) implements Opened {
        /// Keeps a copy of the list.
        public Believed {
            by = List.copyOf(by);
        }
    }

    /// It is no signed checkpoint.
    ///
    /// @param reason what is wrong with it, in English
    record Malformed(String reason) implements Opened {}

    /// None of the log's keys signed it.
    record Unsigned() implements Opened {}

    /// A signature in the name of a key of the log is wrong.
    record Forged(KeyId key) implements Opened {}

    /// A key of the log signed it, but it speaks of another log.
    record OtherLog(String origin) implements Opened {}
}
