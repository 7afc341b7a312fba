package dev.chengxin.servicekit.usecase;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.decision.Coded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which aggregates of a list are wanted.
///
/// @param values wanted value by the name of the filter
/// @param from not before this instant of the list's order
/// @param to before this one
public record Selection(
        Map<String, Object> values,
        @Nullable Instant from,
        @Nullable Instant to) {
    public Selection {
        values = Map.copyOf(values);
    }

    public static Selection all() {
        return new Selection(Map.of(), null, null);
    }

    /// The same with one more condition; with none when the value is absent.
    ///
    /// @param name one of the filters of the [Listing]
    public Selection where(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, stored(value));
        return new Selection(more, from, to);
    }

    /// The same within a time.
    public Selection between(@Nullable Instant begin, @Nullable Instant end) {
        return new Selection(values, begin, end);
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Coded coded -> coded.code();
            case Instant instant -> EventJson.text(instant);
            case String text -> text;
            case Boolean truth -> truth;
            case Number number -> number;
            default -> value.toString();
        };
    }
}
