package dev.chengxin.complaint.casework;

/// What can be done with a complaint; actions move its status and start and stop its clocks.
public enum Action implements Coded {
    FILE,
    ACCEPT,
    REFUSE,
    /// Reply to the filer.
    ANSWER,
    /// Reply to the filer with a proposal how to settle.
    PROPOSE,
    DECIDE,
    TERMINATE,
    /// The filer takes her complaint back.
    WITHDRAW,
    CLOSE,
    /// Link it to what it is about.
    LINK,
    /// Take a link back.
    UNLINK,
    /// Publish the outcome.
    PUBLISH,
    /// Correct the published outcome.
    CORRECT,
    /// Take the published outcome down.
    RETRACT
}
