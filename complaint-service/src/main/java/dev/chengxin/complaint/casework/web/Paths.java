package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.ComplaintId;

/// Addresses of complaints.
final class Paths {
    static final String COMPLAINTS = "/api/v1/complaints";
    static final String COMPLAINT = COMPLAINTS + "/{id}";

    private Paths() {}

    static String of(ComplaintId id) {
        return COMPLAINTS + "/" + id.value();
    }
}
