package dev.chengxin.contracts;

import org.jspecify.annotations.Nullable;

/// The data of an event that one service publishes and others parse. Data holds ids, codes, amounts in fen, times
/// and hashes: never a natural person's data, never free text, never a floating-point number.
public sealed interface PublishedEvent permits StreamerEvent, ProductEvent, ComplaintEvent, CalendarEvent, AuditEvent {
    /// The id that the event has to have, because somebody needed to know it before; absent for a new one.
    default @Nullable String ownId() {
        return null;
    }
}
