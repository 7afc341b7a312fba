package dev.chengxin.complaint.evidence;

import dev.chengxin.complaint.casework.ComplaintId;
import org.jspecify.annotations.Nullable;

/// A file that is on its way.
///
/// @param subjectKey whose key seals it
/// @param name as the filer calls it; absent once she is erased
/// @param size in bytes, as announced
/// @param sha256 lower-case hex, as announced
/// @param received bytes from its beginning that are here
public record Upload(
        EvidenceId id,
        ComplaintId complaint,
        String subjectKey,
        @Nullable String name,
        long size,
        String sha256,
        long received) {
    /// Whether all of it is here, so that it can be checked.
    public boolean whole() {
        return received == size;
    }
}
