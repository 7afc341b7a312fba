package dev.chengxin.streamer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Words of sets that follow each other within one sentence.
///
/// @param source the pattern as it was written
/// @param steps at least one
/// @param startsClause whether nothing may stand before the first in its clause
record Sequence(String source, List<Step> steps, boolean startsClause) {

    /// A word and how far behind the one before it may start.
    ///
    /// @param list name of the list that the set came from; absent for words that stand in the pattern
    record Step(int set, int gap, @Nullable String list) {}

    /// The words that a pattern found.
    record Span(List<Occurrence> words) {
        int start() {
            return words.getFirst().start();
        }

        int end() {
            return words.getLast().end();
        }

        /// Whether the word stands in one of the pattern's own, such as `没` in `没有副作用`.
        boolean isPart(Occurrence word) {
            return words.stream().anyMatch(own -> own.start() < word.end() && word.start() < own.end());
        }

        /// The words in the spelling of the bank.
        String term() {
            var term = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                if (i > 0 && words.get(i - 1).end() < words.get(i).start()) {
                    term.append('…');
                }
                term.append(words.get(i).word());
            }
            return term.toString();
        }
    }

    Sequence {
        steps = List.copyOf(steps);
    }

    /// Tells, for each place where the first word stands, the nearest words that complete the pattern.
    void find(Reading reading, Consumer<Span> found) {
        for (Occurrence first : reading.of(steps.getFirst().set())) {
            if (!startsClause || reading.text().startsClause(first.start())) {
                var words = new ArrayList<Occurrence>();
                words.add(first);
                if (complete(reading, words)) {
                    found.accept(new Span(List.copyOf(words)));
                }
            }
        }
    }

    private boolean complete(Reading reading, List<Occurrence> words) {
        if (words.size() == steps.size()) {
            return true;
        }
        Step step = steps.get(words.size());
        int end = words.getLast().end();
        return reading.anyStarting(step.set(), end, end + step.gap(), next -> {
            if (!reading.text().sameSentence(end - 1, next.start())) {
                return false;
            }
            words.add(next);
            if (complete(reading, words)) {
                return true;
            }
            words.removeLast();
            return false;
        });
    }
}
