package dev.chengxin.streamer.finding;

/// The places where rules hit, each kept once, so that they can be counted.
public interface Places {
    /// Keeps a place for a finding, unless it is kept for one already.
    ///
    /// @param claim what all rounds of one rule and claim in one session share
    /// @return the finding that it is kept for
    String keep(String claim, Occurrence place, String findingId);

    /// How many places are kept for a finding.
    long count(String findingId);
}
