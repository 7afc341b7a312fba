package dev.chengxin.audit.ledger;

import java.time.Instant;
import java.util.Optional;

/// Where the head is kept. Every write compares and sets in one step and survives a fail-over of the store once it
/// returned; when it throws, its outcome is unknown.
public interface Heads {
    /// The head; empty before the ledger's first start.
    Optional<Head> read();

    /// The latest checkpoint; empty before the first.
    Optional<PublishedCheckpoint> checkpoint();

    /// Stores the first head.
    ///
    /// @return false when there is one already
    boolean create(Head first);

    /// Raises the epoch by one and begins a new heartbeat, if epoch and beat are still those seen.
    ///
    /// @return the head of the new epoch; empty when somebody was faster or the writer lives
    Optional<Head> raise(Head seen);

    /// Raises the epoch by one whatever the beat, if the epoch is still the given one.
    Optional<Head> raise(long epoch);

    /// Moves on to a new tree and new offsets, if epoch and size are still those of the head before.
    boolean advance(Head before, Head after);

    /// Publishes a checkpoint, if the epoch is still the given one and the size larger than the published one.
    boolean publish(long epoch, long size, String checkpoint, Instant at);

    /// Shows that the writer of an epoch lives.
    ///
    /// @return false when the epoch is another's by now
    boolean beat(long epoch);

    /// Gives the ledger up, so that nobody need wait for the heartbeat to fail.
    void release(long epoch);
}
