package dev.chengxin.streamer.session;

import java.util.List;

/// The line on which segments arrive, in order for each livestream, whoever sends them. What it took is durable and
/// will be stored and looked at.
public interface SegmentLine {
    /// @throws IllegalStateException when it is not certain that all of them were taken; to send them again is
    /// harmless
    void send(String sessionId, List<Segment> segments);

    /// Marks the end: what comes behind it came late.
    ///
    /// @throws IllegalStateException when it is not certain that the mark was taken; to mark again is harmless
    void markEnd(String sessionId);
}
