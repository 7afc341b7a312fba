package dev.chengxin.streamer.scan;

import java.util.List;
import java.util.Set;

/// A rule about what may be said on air.
///
/// @param id stable across versions of the bank
/// @param kinds of segments that it looks at
/// @param falseAdvertising whether a confirmed violation counts as false advertising over 730 days
/// @param riskWeight 0 to 100, how urgent it is that a human looks
/// @param hits sentences that it must find
/// @param misses sentences that it must not find
public record ScanRule(
        String id,
        Category category,
        Severity severity,
        Bilingual title,
        List<RuleSource> sources,
        Set<SegmentKind> kinds,
        boolean falseAdvertising,
        int riskWeight,
        List<String> hits,
        List<String> misses) {
    public ScanRule {
        sources = List.copyOf(sources);
        kinds = Set.copyOf(kinds);
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /// The provisions that it rests on when this speaker breaks it.
    public List<RuleSource> basis(Speaker speaker) {
        return sources.stream().filter(source -> source.covers(speaker)).toList();
    }

    /// A rule without a legal basis for a speaker says nothing about what she says.
    boolean looksAt(Utterance utterance) {
        return kinds.contains(utterance.kind()) && !basis(utterance.speaker()).isEmpty();
    }
}
