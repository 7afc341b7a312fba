package dev.chengxin.audit.ledger;

/// Which entries a reader may see.
public sealed interface Audience {
    /// Public events only.
    record Anyone() implements Audience {}

    /// Public events, and all events whose jurisdiction begins with a prefix.
    ///
    /// @param prefix of the region code; empty for the whole country, which also covers entries that name no region
    record Region(String prefix) implements Audience {}

    /// Every entry.
    record Insider() implements Audience {}
}
