package dev.chengxin.audit.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something is wrong with an entry of the ledger.
///
/// @param kind `gap`, `conflict` or `opaque`
/// @param aggregateId the aggregate concerned; absent when it could not be read
/// @param aggregateSequence the entry's sequence; absent when it could not be read
/// @param jurisdiction region code that its readers are chosen by
/// @param raisedAt when it was raised
public record Alert(
        String kind,
        long ledgerIndex,
        String topic,
        int partition,
        long offset,
        @Nullable String aggregateId,
        @Nullable Long aggregateSequence,
        String jurisdiction,
        Instant raisedAt) {}
