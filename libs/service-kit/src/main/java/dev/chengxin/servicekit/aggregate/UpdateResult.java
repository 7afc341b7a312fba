package dev.chengxin.servicekit.aggregate;

/// What became of an attempt to change an aggregate.
public sealed interface UpdateResult<S> {
    /// It is changed, and durable.
    record Updated<S>(Stored<S> aggregate) implements UpdateResult<S> {}

    /// Somebody else changed it first; nothing was written.
    record Stale<S>() implements UpdateResult<S> {}

    /// Too many of its events wait to be sent; nothing was written. It passes when the broker is back.
    record Backlogged<S>() implements UpdateResult<S> {}
}
