package dev.chengxin.streamer.scan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A constant that files and events name by a code in lower case, its words joined by hyphens.
interface Coded {
    String name();

    /// How files and events name it.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }
}
