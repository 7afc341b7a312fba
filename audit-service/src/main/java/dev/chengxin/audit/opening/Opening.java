package dev.chengxin.audit.opening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody looked into an entry.
///
/// @param ledgerIndex the entry
/// @param jurisdiction of the entry's event
/// @param readerScope prefix of the region codes that the reader is responsible for; absent for the whole country,
///     and for a reader who is responsible for none
public record Opening(
        long ledgerIndex,
        String jurisdiction,
        OpeningReason reason,
        @Nullable String readerScope,
        Instant openedAt) {}
