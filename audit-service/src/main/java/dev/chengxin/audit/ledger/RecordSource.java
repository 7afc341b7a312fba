package dev.chengxin.audit.ledger;

import java.util.List;

/// Reads the topics from where the head says, as one reader without a group.
public interface RecordSource extends AutoCloseable {
    /// Looks at the topics as the broker has them: those that the head knows must be the same, those that it does
    /// not know yet are made if they are missing.
    ///
    /// @return the topics of the ledger, with offsets
    /// @throws LedgerHaltException when a known one is missing or another now
    List<TopicOffsets> admit(List<TopicOffsets> known);

    /// Goes on reading at these offsets.
    void seek(List<TopicOffsets> topics);

    /// At most 500 records, in the order of each partition; none when nothing came for a while or [#wake] was
    /// called.
    ///
    /// @throws LedgerHaltException when an offset is out of range
    List<LedgerRecord> poll();

    /// Makes sure that the topics are still those that were admitted.
    ///
    /// @throws LedgerHaltException when one is missing or another now
    void verify(List<TopicOffsets> topics);

    /// Interrupts [#poll]; may be called by any thread.
    void wake();

    @Override
    void close();
}
