package dev.chengxin.verifier.report;

import java.util.List;

/// A sentence of a report.
///
/// @param code   of the sentence, for programs
/// @param values what stands in it
public record Remark(String code, List<Object> values) {
    /// Keeps a copy of the list.
    public Remark {
        values = List.copyOf(values);
    }

    static Remark of(String code, Object... values) {
        return new Remark(code, List.of(values));
    }

    String text(Sentences sentences) {
        return sentences.text(code, values.toArray());
    }
}
