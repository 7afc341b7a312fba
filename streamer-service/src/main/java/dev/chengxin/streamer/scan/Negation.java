package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.Sequence.Span;
import java.util.List;

/// Tells a claim from its denial, by the words around it.
///
/// @param before words such as `不能`, with how far they reach
/// @param after words such as `是假的`, with how far away they still speak of what went before
/// @param seeming set of what only looks like a denial, such as `不仅` and `没有治不好`
/// @param turns set of what ends a denial's reach, such as `但是`
record Negation(List<Near> before, List<Near> after, int seeming, int turns) {
    Negation {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Whether something denies what was found, before it, in the midst of it, or after it.
    boolean denies(Reading reading, Span span) {
        return span.words().stream()
                        .anyMatch(part -> before.stream()
                                .anyMatch(near -> near.before(
                                        reading,
                                        part.start(),
                                        word -> !span.isPart(word) && reaches(reading, word, part.start()))))
                || after.stream().anyMatch(near -> near.after(reading, span.end()));
    }

    private boolean reaches(Reading reading, Occurrence word, int start) {
        boolean seems = reading.anyStarting(
                seeming, word.start() - Lexicon.MAX_WORD, word.start(), other -> other.end() >= word.end());
        return !seems && !reading.anyStarting(turns, word.end(), start - 1, _ -> true);
    }
}
