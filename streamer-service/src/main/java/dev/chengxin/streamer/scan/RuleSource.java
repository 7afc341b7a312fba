package dev.chengxin.streamer.scan;

import java.util.Set;

/// A provision that a rule rests on.
///
/// @param speaker whose words it covers
/// @param title of the law or regulation
/// @param article such as `9(3)`
/// @param binds whom it obliges
public record RuleSource(Speaker speaker, Bilingual title, String article, Set<Bound> binds) {
    public RuleSource {
        binds = Set.copyOf(binds);
    }

    boolean covers(Speaker other) {
        return speaker == Speaker.ANY || other == Speaker.ANY || speaker == other;
    }
}
