package dev.chengxin.tlog;

import java.util.function.Function;

/// What came of reading text or bytes from outside.
///
/// @param <T> what was to be read
public sealed interface Parsed<T> {

    /// The input was well formed.
    record Valid<T>(T value) implements Parsed<T> {}

    /// The input was refused.
    ///
    /// @param reason what is wrong with it, in English, for an operator or a developer
    record Malformed<T>(String reason) implements Parsed<T> {}

    /// Goes on with what was read, or keeps the reason why nothing was.
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return switch (this) {
            case Valid<T>(T value) -> next.apply(value);
            case Malformed<T>(String reason) -> new Malformed<>(reason);
        };
    }

    /// The value, for callers to whom a malformed input is a defect of their own.
    ///
    /// @throws IllegalArgumentException with the reason, if the input was malformed
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Malformed<T>(String reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
