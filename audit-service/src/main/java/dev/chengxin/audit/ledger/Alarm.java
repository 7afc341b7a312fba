package dev.chengxin.audit.ledger;

import java.util.Locale;

/// What is wrong with a record that became a leaf all the same.
public enum Alarm {
    /// An event of its aggregate before it never arrived.
    GAP,
    /// Another event has its subject and sequence.
    CONFLICT,
    /// It is no event.
    OPAQUE;

    /// The word for it in entries, events and metrics.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
