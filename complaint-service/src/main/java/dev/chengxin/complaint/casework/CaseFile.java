package dev.chengxin.complaint.casework;

import java.util.Map;

/// A complaint as it was read, with the words that belong to it.
public interface CaseFile {
    ComplaintId id();

    /// How often it was written; what `If-Match` names.
    long version();

    Complaint complaint();

    /// The personal fields by name, as in [Words]; those of an erased person are absent.
    Map<String, String> words();
}
