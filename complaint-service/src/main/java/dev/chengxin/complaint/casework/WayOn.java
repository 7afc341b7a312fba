package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;
import java.util.List;
import java.util.stream.Stream;

/// What a filer can still do when her complaint is refused or ends without a decision.
public enum WayOn implements Coded {
    HOTLINE_12315,
    MEDIATION,
    COURT;

    /// The codes of all of them: each refusal and each termination names them all.
    static List<String> codes() {
        return Stream.of(values()).map(WayOn::code).toList();
    }
}
