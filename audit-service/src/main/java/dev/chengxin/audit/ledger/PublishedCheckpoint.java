package dev.chengxin.audit.ledger;

import java.time.Instant;

/// The latest checkpoint.
///
/// @param size the number of entries under it
/// @param note the signed note
/// @param at when it was published
public record PublishedCheckpoint(long size, String note, Instant at) {}
