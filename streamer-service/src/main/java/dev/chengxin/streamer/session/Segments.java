package dev.chengxin.streamer.session;

import java.time.Instant;
import java.util.List;

/// The segments that were sent, by livestream and number. The first of a number wins.
public interface Segments {
    /// A segment as it is kept.
    ///
    /// @param segment its text is empty once the livestream's words are erased
    /// @param hash what the chain commits to
    /// @param late whether it came after its livestream's segments were committed to
    record Kept(Segment segment, String hash, boolean late, Instant receivedAt) {}

    /// Whether there is one of this number.
    boolean keeps(String sessionId, long number);

    /// Keeps one, if it is the first of its number.
    ///
    /// @return whether it was
    boolean keep(String sessionId, Segment segment, boolean late, Instant receivedAt);

    /// What commits to all that did not come late.
    Chain chain(String sessionId);

    /// In the order of their numbers.
    List<Kept> from(String sessionId, long number, int limit);
}
