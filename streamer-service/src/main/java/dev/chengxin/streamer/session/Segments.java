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

    /// What came of keeping one.
    ///
    /// @param kept the first of its number
    /// @param fresh whether that is this one
    record Keeping(Kept kept, boolean fresh) {}

    Keeping keep(String sessionId, Segment segment, boolean late, Instant receivedAt);

    /// What commits to all that did not come late.
    Chain chain(String sessionId);

    /// In the order of their numbers.
    List<Kept> from(String sessionId, long number, int limit);
}
