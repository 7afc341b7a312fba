package dev.chengxin.contracts;

import static dev.chengxin.contracts.Topics.AUDIT_EVENTS;
import static dev.chengxin.contracts.Visibility.SCOPED;

import org.jspecify.annotations.Nullable;

/// What the ledger itself has to say.
public sealed interface AuditEvent extends PublishedEvent {
    /// Something is wrong with what arrived.
    ///
    /// @param kind `gap` (a sequence is missing before this entry), `conflict` (its sequence is taken by another
    ///     event) or `opaque` (it could not be parsed)
    /// @param ledgerIndex the entry that gave rise to it
    /// @param topic where its record lies
    /// @param aggregateId the aggregate concerned; absent when it could not be read
    /// @param aggregateSequence the entry's sequence; absent when it could not be read
    @Published(type = "alert.raised.v1", topic = AUDIT_EVENTS, visibility = SCOPED)
    record AlertRaised(
            String kind,
            long ledgerIndex,
            String topic,
            int partition,
            long offset,
            @Nullable String aggregateId,
            @Nullable Long aggregateSequence)
            implements AuditEvent {}
}
