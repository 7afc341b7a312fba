package dev.chengxin.servicekit.usecase;

/// What becomes of an event about an aggregate that is not there.
public enum Missing {
    /// It means nothing here.
    IGNORED,
    /// It can never be handled: its key is parked.
    PARKED,
    /// The aggregate will come: the event is tried again until it has, and later events of its partition wait.
    AWAITED
}
