package dev.chengxin.complaint.evidence;

import dev.chengxin.complaint.casework.ComplaintId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps files, sealed under their filers' keys. A stored part never changes.
public interface EvidenceStore {
    /// The upload of this id; empty as well once it is being removed.
    Optional<Upload> find(EvidenceId id);

    /// Begins an upload, once.
    ///
    /// @return the upload as it is stored, be it by an earlier call; empty while an earlier one is being removed
    Optional<Upload> begin(Upload upload, Instant now);

    /// Uploads of a complaint that are not yet among its evidence, in no order.
    List<Upload> unfinished(ComplaintId complaint);

    /// Stores the part that follows what was received. Where one stands there already, that one counts.
    ///
    /// @return the upload with what is received now, be it by somebody else; empty when it was removed meanwhile
    Optional<Upload> append(Upload upload, byte[] part, Instant now);

    /// The content from its beginning to its end; empty when the filer was erased. Reading fails where something is
    /// missing or was changed.
    Optional<InputStream> open(EvidenceId id, String subjectKey, long size) throws IOException;

    /// Notes that the complaint has it now.
    void keep(EvidenceId id);

    /// Removes an upload and all its parts.
    void remove(EvidenceId id);

    /// Unfinished uploads to which nothing happened since an instant.
    List<Upload> untouchedSince(Instant instant, int limit);
}
