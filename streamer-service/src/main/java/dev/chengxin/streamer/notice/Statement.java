package dev.chengxin.streamer.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A platform's notice, not an authority's decision: what was found, which rule it breaks, what follows, how to
/// appeal. Fines stand in it only as what an authority may impose.
///
/// @param kind `violation`, `measure` or `appeal`
/// @param subject id of the violation, the measure or the appeal
/// @param facts what was found
/// @param legalBasis the law and the platform's rules that it rests on
/// @param measure code of what follows; absent when nothing does yet
/// @param days for how many days; absent when it has no end
/// @param result code of the decision
/// @param appealUntil until when it can be appealed against; absent when it cannot
/// @param authorityMay what an authority may impose beside it; absent when nothing is said of that
public record Statement(
        String kind,
        String subject,
        String result,
        String facts,
        List<String> legalBasis,
        @Nullable String measure,
        @Nullable Integer days,
        String appealRoute,
        @Nullable Instant appealUntil,
        @Nullable String authorityMay,
        Instant issuedAt) {
    /// How to appeal, and whom else to turn to.
    public static final String APPEAL_ROUTE = "/api/v1/appeals";

    public Statement {
        legalBasis = List.copyOf(legalBasis);
    }
}
