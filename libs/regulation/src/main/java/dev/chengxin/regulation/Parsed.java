package dev.chengxin.regulation;

import java.util.Optional;

/// What came of reading a text by a rule.
///
/// @param <T> what the text stands for
public sealed interface Parsed<T> {

    /// The text keeps the rule.
    record Valid<T>(T value) implements Parsed<T> {}

    /// The text breaks the rule.
    record Refused<T>(Refusal refusal) implements Parsed<T> {}

    /// The value, if the text was valid.
    default Optional<T> valid() {
        return switch (this) {
            case Valid<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /// The refusal, if the text was refused.
    default Optional<Refusal> refused() {
        return switch (this) {
            case Valid<T> _ -> Optional.empty();
            case Refused<T>(Refusal refusal) -> Optional.of(refusal);
        };
    }
}
