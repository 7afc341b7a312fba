package dev.chengxin.streamer.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All words that a bank looks for, in sets that patterns name by number. One pass over a text finds them all.
final class Lexicon {

    /// The set of the amounts: numbers with or without a unit of money.
    static final int AMOUNTS = 0;

    /// The set of those with a unit of money.
    static final int MONEY = 1;

    /// A word is not longer, so that looking back is bounded.
    static final int MAX_WORD = 16;

    /// Shorter words sound like too much else.
    private static final int MIN_SOUND = 3;

    /// Of words that start together the longest comes first: it says most.
    private static final Comparator<Occurrence> BY_PLACE = Comparator.comparingInt(Occurrence::start)
            .thenComparing(Comparator.comparingInt(Occurrence::end).reversed());

    private final int sets;
    private final TextFolder folder;
    private final WordFinder<List<Entry>> finder;

    private record Entry(int set, String word, boolean bySound) {}

    private Lexicon(Builder builder) {
        this.sets = builder.sets;
        this.folder = builder.folder;
        this.finder = new WordFinder<>(builder.entries);
    }

    Reading read(String text) {
        FoldedText folded = folder.fold(text);
        var found = new ArrayList<List<Occurrence>>(sets);
        for (int i = 0; i < sets; i++) {
            found.add(new ArrayList<>());
        }
        finder.find(folded.sound(), (start, end, entries) -> {
            if (folded.isWord(start, end)) {
                entries.forEach(entry -> note(folded, start, end, entry, found));
            }
        });
        List<Occurrence> amounts = Amounts.find(folded);
        found.set(AMOUNTS, amounts);
        found.set(MONEY, amounts.stream().filter(Amounts::isMoney).toList());
        found.subList(MONEY + 1, sets).forEach(occurrences -> occurrences.sort(BY_PLACE));
        return new Reading(folded, found);
    }

    private static void note(FoldedText folded, int start, int end, Entry entry, List<List<Occurrence>> found) {
        boolean exact = folded.plain().startsWith(entry.word, start);
        if (exact || (entry.bySound && entry.word.length() >= MIN_SOUND)) {
            found.get(entry.set).add(new Occurrence(start, end, entry.word, !exact));
        }
    }

    /// Collects the sets before the first text is read.
    static final class Builder {
        private final TextFolder folder;
        private final Map<String, List<Entry>> entries = new TreeMap<>();
        private final Map<Set<String>, Integer> numbers = new HashMap<>();
        private final Map<Set<String>, Integer> soundNumbers = new HashMap<>();
        private int sets = MONEY + 1;

        Builder(TextFolder folder) {
            this.folder = folder;
        }

        /// The number of a set of words in normal form.
        ///
        /// @param bySound whether longer words are found by their sound as well
        int set(Collection<String> words, boolean bySound) {
            return (bySound ? soundNumbers : numbers)
                    .computeIfAbsent(new TreeSet<>(words), distinct -> add(distinct, bySound));
        }

        private int add(Set<String> words, boolean bySound) {
            int number = sets++;
            for (String word : words) {
                entries.computeIfAbsent(folder.soundOf(word), _ -> new ArrayList<>())
                        .add(new Entry(number, word, bySound));
            }
            return number;
        }

        Lexicon build() {
            return new Lexicon(this);
        }
    }
}
