package dev.chengxin.streamer.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The places where rules hit, each kept once, so that they can be counted.
public interface Places {
    /// How many of a finding's places people are shown.
    int SHOWN = 50;

    /// Keeps a place for a finding, unless it is kept for one already.
    ///
    /// @param claim what all rounds of one rule and claim in one session share
    /// @return the finding that it is kept for
    String keep(String claim, Occurrence place, String findingId);

    /// How many places are kept for a finding.
    long count(String findingId);

    /// The same for several findings; those without any are absent.
    Map<String, Long> counts(Collection<String> findingIds);

    /// The first places in the order of the livestream, at most [#SHOWN].
    List<Occurrence> first(String findingId);
}
