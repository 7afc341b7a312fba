package dev.chengxin.complaint.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lists of complaints, the latest filed first. The order rests on what never changes, so that writes do not move
/// anything between pages.
public interface CaseLists {
    /// @param after the last complaint of the page before
    List<CaseFile> find(CaseFilter filter, Optional<Place> after, int limit);

    /// Where a complaint stands in a list.
    record Place(Instant filedAt, String id) {
        public static Place of(CaseFile file) {
            return new Place(file.complaint().filing().filedAt(), file.id().value());
        }
    }
}
