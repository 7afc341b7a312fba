package dev.chengxin.servicekit.aggregate;

/// What became of an attempt to create an aggregate.
public sealed interface CreateResult<S> {
    /// It is new, and durable.
    record Created<S>(Stored<S> aggregate) implements CreateResult<S> {}

    /// The same request created it before, and that is durable.
    record Repeated<S>(Stored<S> aggregate) implements CreateResult<S> {}

    /// Another request took the id before: an idempotency key was used for two things.
    record KeyReused<S>() implements CreateResult<S> {}

    /// The id was given up: while its creator stalled, another aggregate took over what it had reserved. The same
    /// request may be made again under another id.
    record Superseded<S>() implements CreateResult<S> {}
}
