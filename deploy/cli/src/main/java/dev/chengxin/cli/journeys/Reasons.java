package dev.chengxin.cli.journeys;

import java.util.List;
import java.util.Map;

/// What who decides has to write of a statement of reasons.
public final class Reasons {

    private Reasons() {}

    /// @param facts what was found
    /// @param law what the decision rests on
    public static Map<String, Object> of(String facts, String law) {
        return Map.of("facts", facts, "legalBasis", List.of(law));
    }

    /// @param reasons why the facts call for it, which a blacklisting has to say
    static Map<String, Object> of(String facts, String reasons, String law) {
        return Map.of("facts", facts, "reasons", reasons, "legalBasis", List.of(law));
    }
}
