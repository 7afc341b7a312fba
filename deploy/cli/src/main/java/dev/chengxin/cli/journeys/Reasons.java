package dev.chengxin.cli.journeys;

import java.util.List;
import java.util.Map;

/// What who decides has to write of a statement of reasons.
final class Reasons {

    private Reasons() {}

    /// @param facts what was found
    /// @param law what the decision rests on
    static Map<String, Object> of(String facts, String law) {
        return Map.of("facts", facts, "legalBasis", List.of(law));
    }
}
