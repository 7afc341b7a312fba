package dev.chengxin.gateway.stream;

/// What a reader is to be told.
sealed interface Signal {

    /// Something has changed.
    record Changed(Hint hint) implements Signal {}

    /// Hints may have been missed.
    record Resync() implements Signal {}

    /// The stream ends.
    record End() implements Signal {}
}
