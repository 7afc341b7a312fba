package dev.chengxin.audit.standing;

import dev.chengxin.score.events.Reading;
import org.jspecify.annotations.Nullable;

/// What an entry of the ledger says, with what its effects have to know of it.
///
/// @param index of the entry
/// @param eventId id of its event
/// @param correlationId the same for everything that one request set off
/// @param region region code of the operator's place of business; absent where the event's region is another's
public record Told(
        long index,
        String eventId,
        String correlationId,
        @Nullable String region,
        Reading reading) {}
