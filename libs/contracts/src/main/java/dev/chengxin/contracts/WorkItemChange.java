package dev.chengxin.contracts;

import java.time.Instant;

/// What a record of [Topics#WORK_ITEM_CHANGES] says: somebody has taken something that waits for a human, or given
/// it back. It is a hint for those who look at the list, no event.
///
/// @param id of what waits
/// @param service whose list it is in
/// @param change [#LEASED] or [#RELEASED]
/// @param at when
public record WorkItemChange(String id, String service, String change, Instant at) {
    public static final String LEASED = "leased";
    public static final String RELEASED = "released";
}
