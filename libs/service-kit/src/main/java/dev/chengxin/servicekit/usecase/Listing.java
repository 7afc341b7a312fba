package dev.chengxin.servicekit.usecase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How aggregates of one kind are listed: the latest first, by an instant that never changes, so that writes move
/// nothing between pages.
///
/// @param orderedBy path in the state of the instant
/// @param filters path in the state by the name of the filter
public record Listing(String orderedBy, Map<String, String> filters) {
    public Listing {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /// Ordered by an instant of the state, for example `registeredAt`.
    public static Listing by(String instant) {
        return new Listing(instant, Map.of());
    }

    /// The same with a filter by a field of the state that has the filter's name.
    public Listing filter(String name) {
        return filter(name, name);
    }

    /// The same with a filter by a field of the state; a list of values matches when it has the wanted one.
    public Listing filter(String name, String path) {
        var more = new LinkedHashMap<>(filters);
        more.put(name, path);
        return new Listing(orderedBy, more);
    }
}
