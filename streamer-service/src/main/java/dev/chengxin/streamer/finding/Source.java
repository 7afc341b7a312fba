package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Coded;

/// Where a finding comes from.
public enum Source implements Coded {
    SCANNER,
    /// Somebody who watched the livestream.
    MODERATOR,
    /// Somebody who was sent to watch (Order 117, art. 11).
    PATROL,
    /// A consumer's complaint that was upheld.
    COMPLAINT,
    /// A tip (举报).
    REPORT,
    LABORATORY,
    AUTHORITY
}
