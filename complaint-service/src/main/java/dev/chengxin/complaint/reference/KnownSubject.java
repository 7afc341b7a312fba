package dev.chengxin.complaint.reference;

import org.jspecify.annotations.Nullable;

/// What is known of a subject: that it exists, and where it belongs.
///
/// @param jurisdiction region code of its latest event
/// @param operatorId the business that it belongs to, where an event told
/// @param streamerId the streamer that it belongs to, where an event told
public record KnownSubject(
        Subject subject,
        String jurisdiction,
        @Nullable String operatorId,
        @Nullable String streamerId) {}
