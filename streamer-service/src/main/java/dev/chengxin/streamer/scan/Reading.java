package dev.chengxin.streamer.scan;

import java.util.List;
import java.util.function.Predicate;

/// A text with the words that were found in it, sorted by where they start.
final class Reading {

    private final FoldedText text;
    private final List<List<Occurrence>> bySet;

    Reading(FoldedText text, List<List<Occurrence>> bySet) {
        this.text = text;
        this.bySet = bySet;
    }

    FoldedText text() {
        return text;
    }

    List<Occurrence> of(int set) {
        return bySet.get(set);
    }

    /// Whether a word of the set starts within `from` to `to`, both included, and is as wanted.
    boolean anyStarting(int set, int from, int to, Predicate<Occurrence> wanted) {
        List<Occurrence> occurrences = of(set);
        for (int i = firstFrom(occurrences, from); i < occurrences.size(); i++) {
            Occurrence occurrence = occurrences.get(i);
            if (occurrence.start() > to) {
                return false;
            }
            if (wanted.test(occurrence)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word of the set ends within `from` to `to`, both included, and is as wanted.
    boolean anyEnding(int set, int from, int to, Predicate<Occurrence> wanted) {
        return anyStarting(
                set,
                from - Lexicon.MAX_WORD,
                to,
                occurrence -> occurrence.end() >= from && occurrence.end() <= to && wanted.test(occurrence));
    }

    /// The index of the first occurrence that starts at a character or after it.
    static int firstFrom(List<Occurrence> occurrences, int start) {
        int low = 0;
        int high = occurrences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (occurrences.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
