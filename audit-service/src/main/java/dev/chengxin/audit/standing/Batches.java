package dev.chengxin.audit.standing;

import dev.chengxin.score.Fact;
import java.util.Set;

/// What is known of batches, and who offers them: events about a batch name neither streamer nor operator. Each
/// call is one write that a repeat does not change.
public interface Batches {
    /// Notes that parties offer a batch.
    ///
    /// @param index the entry that says so
    /// @return what is known of the batch
    Fact.Batch offer(String batchId, Set<String> partyIds, long index);

    /// Notes what was said of a batch.
    ///
    /// @param index the entry that says so
    /// @return the parties that an earlier entry says to offer it: an entry that is taken in again must not meet
    ///     those who offered it later
    Set<String> tell(Fact.Batch batch, long index);
}
