package dev.chengxin.gateway.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/// That something has changed.
///
/// @param id of what has changed
/// @param type what happened, the type of an event, or of a work item `work-item.leased` or `work-item.released`
/// @param noun what kind of thing it is, the part of the type before the first dot
/// @param at when
/// @param jurisdiction the region of the authority that it concerns, not told; absent where there is none
record Hint(
        String id,
        String type,
        String noun,
        String at,
        @JsonIgnore @Nullable String jurisdiction) {

    static Hint of(String id, String type, String at, @Nullable String jurisdiction) {
        return new Hint(id, type, type.split("\\.", 2)[0], at, jurisdiction);
    }
}
