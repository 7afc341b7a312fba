package dev.chengxin.streamer.scan;

import java.util.function.Predicate;

/// Words that say something about a place because they stand near it.
///
/// @param set of the words
/// @param within at most so many characters away
record Near(int set, int within) {

    /// Before a place, in the same clause.
    boolean before(Reading reading, int start, Predicate<Occurrence> wanted) {
        return reading.anyEnding(
                set,
                start - within,
                start,
                word -> reading.text().sameClause(word.end() - 1, start) && wanted.test(word));
    }

    boolean before(Reading reading, int start) {
        return before(reading, start, _ -> true);
    }

    /// After a place, across stops: an answer is a sentence of its own.
    boolean after(Reading reading, int end) {
        return reading.anyStarting(set, end, end + within, _ -> true);
    }
}
