package dev.chengxin.gateway.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What is behind an exception.
final class Causes {

    private Causes() {}

    /// The outermost cause of this type, the exception itself included.
    static <T extends Throwable> Optional<T> find(Throwable trouble, Class<T> type) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
