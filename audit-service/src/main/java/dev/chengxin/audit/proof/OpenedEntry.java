package dev.chengxin.audit.proof;

import dev.chengxin.audit.ledger.OpenEntry;

/// An entry with event and salt, and the proof that its leaf stands in the log.
public record OpenedEntry(OpenEntry entry, EntryProof proof) {}
