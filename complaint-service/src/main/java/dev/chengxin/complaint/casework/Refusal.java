package dev.chengxin.complaint.casework;

/// Why a command is not carried out. A refused command changes nothing.
public sealed interface Refusal {
    /// The table has no such transition.
    record IllegalTransition(Action action, String status) implements Refusal {}

    /// 60 days since acceptance have not passed, so it cannot be terminated for that.
    record SixtyDaysNotPassed() implements Refusal {}

    /// The filer was not right, but the result gives her something or acts on the conduct.
    record ResultWithoutBeingUpheld() implements Refusal {}

    /// A payment was named, but the result pays nothing.
    record PaymentWithoutPayingResult() implements Refusal {}

    /// Only what was closed after a decision has an outcome to publish.
    record NothingToPublish() implements Refusal {}

    /// The filer did not agree to a text about her case being published; codes may be.
    record TextWithoutConsent() implements Refusal {}

    /// A reporter who gave her name has to be told of the decision before the report is closed.
    record ReporterNotTold() implements Refusal {}

    /// There were as many replies, or corrections, as one complaint can hold.
    record TooMany(Action action) implements Refusal {}

    /// It does not name such a thing in words, or what it names is matched already.
    record NotUnmatched() implements Refusal {}

    /// It has exactly this link.
    record AlreadyLinked() implements Refusal {}

    /// It has no link of this kind; what was filed cannot be taken back.
    record NotLinked() implements Refusal {}

    /// The report is split from it already.
    record AlreadySplit() implements Refusal {}

    /// The clock got more time already.
    record AlreadyExtended() implements Refusal {}

    /// The clock ran out, or stands still for a test.
    record ClockNotRunning() implements Refusal {}

    /// A test goes on already.
    record TestGoesOn() implements Refusal {}

    /// No test goes on.
    record NoTest() implements Refusal {}

    /// A request to correct the outcome waits already.
    record CorrectionRequested() implements Refusal {}

    /// Nobody asked for a correction, or that was settled.
    record NoCorrectionRequested() implements Refusal {}

    /// No clock has run out, or none moves.
    record NothingToDo() implements Refusal {}
}
