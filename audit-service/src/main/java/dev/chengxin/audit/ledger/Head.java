package dev.chengxin.audit.ledger;

import dev.chengxin.tlog.CompactRange;
import java.util.List;

/// What is true of the ledger: entries below its size are there for good, all others are invisible.
///
/// @param epoch the term of the writer; a higher one fences all lower ones off
/// @param beat grows while the writer lives; [#RELEASED] once it went away in good order
/// @param tree size and complete subtrees
/// @param topics how far the topics were read for the entries below the size
/// @param published the size of the latest checkpoint; [#UNPUBLISHED] before the first
public record Head(long epoch, long beat, CompactRange tree, List<TopicOffsets> topics, long published) {
    /// The beat of a head that nobody writes.
    public static final long RELEASED = -1;

    /// The published size of a log that has no checkpoint yet.
    public static final long UNPUBLISHED = -1;

    public Head {
        topics = List.copyOf(topics);
    }

    /// The head of a ledger that begins.
    static Head first() {
        return new Head(1, 0, CompactRange.EMPTY, List.of(), UNPUBLISHED);
    }

    public long size() {
        return tree.size();
    }

    boolean released() {
        return beat == RELEASED;
    }

    Head with(List<TopicOffsets> read) {
        return new Head(epoch, beat, tree, read, published);
    }

    Head publishedWhole() {
        return new Head(epoch, beat, tree, topics, size());
    }

    /// The head after a batch: the entries are in the tree, and all the records are read, repeats as well.
    Head after(List<LedgerRecord> records, List<Entry> entries) {
        var hashes = entries.stream().map(entry -> entry.leaf().hash()).toList();
        var read = topics.stream().map(topic -> topic.after(records)).toList();
        return new Head(epoch, beat, tree.appendAll(hashes), read, published);
    }
}
