package dev.chengxin.streamer.finding;

/// Takes what the scanner sees.
public interface Suspicions {
    /// Raises a finding, or adds an occurrence to the one that waits for a decision; what comes after a decision
    /// opens a successor. Saying the same twice changes nothing.
    void raise(Suspicion suspicion);
}
