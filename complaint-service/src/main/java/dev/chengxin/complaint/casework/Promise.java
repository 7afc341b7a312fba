package dev.chengxin.complaint.casework;

import java.time.Instant;

/// What a filer is promised: that her filing will stand in the ledger.
///
/// @param log origin of the log
/// @param eventId the id that the event of the filing has
/// @param dueBy by when it will stand there
public record Promise(String log, String eventId, Instant dueBy) {}
