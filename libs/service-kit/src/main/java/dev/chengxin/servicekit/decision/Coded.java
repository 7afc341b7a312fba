package dev.chengxin.servicekit.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A value of a closed list that appears outside as a lower-case code with hyphens. An enum that implements it
/// needs nothing else: bodies, documents and query parameters hold the code.
public interface Coded {
    String name();

    /// The code, for example `no-agreement`.
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value with this code; empty when the list has none.
    static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> list, String code) {
        return Stream.of(list.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
