package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent;
import java.util.List;

/// What a command leads to.
public sealed interface Verdict {
    /// It is carried out.
    ///
    /// @param events what happened, in order
    /// @param state the complaint after the last of them
    record Decided(List<ComplaintEvent> events, Complaint state) implements Verdict {}

    /// It is not.
    record Refused(Refusal refusal) implements Verdict {}
}
