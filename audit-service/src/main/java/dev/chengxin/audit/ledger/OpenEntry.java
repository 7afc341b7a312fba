package dev.chengxin.audit.ledger;

/// An entry with what opens its leaf.
///
/// @param event the RFC 8785 text that the leaf commits to
/// @param salt base64
/// @param ledgerTime RFC 3339 with three fraction digits
public record OpenEntry(long index, String event, String salt, String ledgerTime) {}
