package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import java.util.Optional;

/// The place of an event in its aggregate's history.
///
/// @param sequence from 1
public record EntryKey(String subject, long sequence) {
    /// `subject:sequence`; the sequence has twelve digits, so a colon in a subject cannot mislead.
    public String text() {
        return subject + ":" + Envelope.sequenceText(sequence);
    }

    /// The place before; none before the first.
    public Optional<EntryKey> predecessor() {
        return sequence > 1 ? Optional.of(new EntryKey(subject, sequence - 1)) : Optional.empty();
    }
}
