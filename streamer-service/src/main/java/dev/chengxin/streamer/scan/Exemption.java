package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.Sequence.Span;
import java.util.BitSet;
import java.util.List;

/// What makes words harmless that a rule would find, with the provision that says so.
///
/// @param before words that make harmless what follows them in the same clause
/// @param after words that make harmless what they follow
/// @param phrases that are harmless themselves, with all that they contain
record Exemption(
        String id, Bilingual title, RuleSource source, List<Near> before, List<Near> after, List<Sequence> phrases) {
    Exemption {
        before = List.copyOf(before);
        after = List.copyOf(after);
        phrases = List.copyOf(phrases);
    }

    /// The characters that stand in one of its phrases.
    BitSet covered(Reading reading) {
        var covered = new BitSet();
        phrases.forEach(phrase -> phrase.find(reading, span -> covered.set(span.start(), span.end())));
        return covered;
    }

    boolean isNear(Reading reading, Span span) {
        return span.words().stream()
                        .anyMatch(part -> before.stream().anyMatch(near -> near.before(reading, part.start())))
                || after.stream().anyMatch(near -> near.after(reading, span.end()));
    }
}
