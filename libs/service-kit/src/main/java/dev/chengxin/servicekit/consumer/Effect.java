package dev.chengxin.servicekit.consumer;

/// What an event did to the documents of the service that handled it.
public enum Effect {
    /// A document was changed.
    APPLIED,
    /// Its effect was there already.
    REPEATED,
    /// It means nothing to this service: another type, or about nothing that is kept here.
    IGNORED
}
