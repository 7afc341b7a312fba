package dev.chengxin.servicekit.worklist;

import dev.chengxin.contracts.EventJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That an aggregate waits for a human. It follows from the state and is written with it, so that an index serves
/// the list of all that waits.
///
/// @param type what has to be done, kebab-case
/// @param risk how bad it may get, 0 to 100; the higher, the sooner
/// @param riskInputs what the risk was computed from
/// @param since when it began to wait
/// @param dueAt by when it has to be done; absent for no time
/// @param provisional whether `dueAt` may still move because a calendar is not known yet; absent without one
/// @param binds whom `dueAt` binds, a code; absent without one
public record Work(
        String type,
        int risk,
        List<RiskInput> riskInputs,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable String binds) {
    private static final int MOST_RISK = 100;
    private static final int TOP = 999;
    /// Behind every instant of this era.
    private static final String NEVER = "9999";

    public Work {
        if (risk < 0 || risk > MOST_RISK) {
            throw new IllegalArgumentException("a risk is 0 to 100");
        }
        riskInputs = List.copyOf(riskInputs);
    }

    /// Work without a deadline.
    public static Work of(String type, int risk, List<RiskInput> riskInputs, Instant since) {
        return new Work(type, risk, riskInputs, since, null, null, null);
    }

    /// The same with a deadline.
    public Work due(Instant by) {
        return new Work(type, risk, riskInputs, since, by, provisional, binds);
    }

    /// The place among all that waits, in this service and in others: ascending text, the highest risk first, then
    /// the earliest deadline.
    public String sortKey(String id) {
        return "%03d|%s|%s".formatted(TOP - risk, dueAt == null ? NEVER : EventJson.text(dueAt), id);
    }
}
