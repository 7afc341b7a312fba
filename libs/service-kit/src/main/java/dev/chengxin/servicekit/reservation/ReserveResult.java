package dev.chengxin.servicekit.reservation;

/// What became of an attempt to reserve a value.
public sealed interface ReserveResult {
    /// The value is the asker's.
    record Reserved() implements ReserveResult {}

    /// The value is another aggregate's.
    record Taken(String owner) implements ReserveResult {}
}
