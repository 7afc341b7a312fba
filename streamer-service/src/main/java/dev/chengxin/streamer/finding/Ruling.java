package dev.chengxin.streamer.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The decision on a finding.
///
/// @param by pseudonym of who decided; an appeal is decided by somebody else
/// @param reason code of why it was dismissed; absent when it was confirmed
/// @param waived whether it is recorded and costs nothing: first, slight, promptly corrected
/// @param statementHash SHA-256 over the canonical form of the statement of reasons; absent when dismissed
/// @param appealUntil until when it can be appealed against; absent when dismissed
public record Ruling(
        String by,
        Instant at,
        @Nullable String reason,
        boolean waived,
        @Nullable String statementHash,
        @Nullable Instant appealUntil) {}
