package dev.chengxin.tlog;

import java.util.List;

/// What came of verifying a note with known keys.
public sealed interface Verification {

    /// At least one known key signed the note, and no signature in the name of a known key is wrong.
    ///
    /// @param by the known keys that signed, in the order of their lines
    record Verified(List<NoteVerifier> by) implements Verification {
        /// Keeps a copy of the list.
        public Verified {
            by = List.copyOf(by);
        }
    }

    /// No known key signed the note.
    record Unsigned() implements Verification {}

    /// A signature in the name of a known key is wrong.
    record Forged(KeyId key) implements Verification {}
}
