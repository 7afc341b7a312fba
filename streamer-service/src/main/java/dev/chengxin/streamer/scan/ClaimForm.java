package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.Sequence.Span;
import java.util.List;
import java.util.Objects;

/// Ways to say one thing that a rule looks for.
///
/// @param key names what is said; `{list}` in it stands for the word of that list that was found
record ClaimForm(String key, List<Sequence> patterns) {
    ClaimForm {
        patterns = List.copyOf(patterns);
    }

    String keyOf(Sequence pattern, Span span) {
        String filled = key;
        for (int i = 0; i < pattern.steps().size(); i++) {
            String list = pattern.steps().get(i).list();
            if (list != null) {
                filled = filled.replace("{" + list + "}", span.words().get(i).word());
            }
        }
        return filled;
    }

    /// Whether every pattern has the lists that the key names.
    boolean isComplete() {
        return patterns.stream().allMatch(pattern -> {
            String rest = key;
            for (Sequence.Step step : pattern.steps()) {
                rest = rest.replace("{" + Objects.requireNonNullElse(step.list(), "") + "}", "");
            }
            return !rest.contains("{");
        });
    }
}
