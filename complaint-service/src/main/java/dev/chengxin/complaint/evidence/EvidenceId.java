package dev.chengxin.complaint.evidence;

import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.servicekit.event.Ids;
import java.util.Optional;

/// Identity of a file. It follows from the complaint and the file's hash, so that the same file, picked again after
/// an interruption, goes on where it stopped.
public record EvidenceId(String value) {
    /// @param sha256 lower-case hex
    public static EvidenceId of(ComplaintId complaint, String sha256) {
        return new EvidenceId(Ids.ofCause(complaint.value(), "evidence " + sha256));
    }

    /// The id in this text; empty when it is none.
    public static Optional<EvidenceId> parse(String text) {
        return ComplaintId.isUuid(text) ? Optional.of(new EvidenceId(text)) : Optional.empty();
    }
}
