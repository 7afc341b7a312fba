package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

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
    /// Take the more time for a report that the law allows.
    EXTEND,
    /// Begin a test or an appraisal, whose time does not count.
    START_TEST,
    END_TEST,
    CLOSE,
    /// Add a file as evidence.
    ADD_EVIDENCE,
    /// Handle it as a report as well, apart from the complaint.
    SPLIT,
    /// Link it to what it is about.
    LINK,
    /// Take a link back.
    UNLINK,
    /// Publish the outcome.
    PUBLISH,
    /// Correct the published outcome.
    CORRECT,
    /// Take the published outcome down.
    RETRACT,
    /// Say that the published outcome is wrong.
    REQUEST_CORRECTION,
    /// Leave the published outcome as it is, although somebody said that it is wrong.
    DECLINE_CORRECTION
}
