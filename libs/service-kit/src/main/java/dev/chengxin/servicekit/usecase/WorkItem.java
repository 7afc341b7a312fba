package dev.chengxin.servicekit.usecase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.servicekit.worklist.RiskInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that waits for a human, as one caller sees it.
///
/// @param id of the aggregate that waits
/// @param number what people call it
/// @param type what has to be done
/// @param risk 0 to 100
/// @param riskInputs what the risk was computed from
/// @param since when it began to wait
/// @param dueAt by when it has to be done; absent for no time
/// @param provisional whether `dueAt` may still move; absent without one
/// @param binds whom `dueAt` binds; absent without one
/// @param subjects ids of what it is about, by name
/// @param lease who works on it; absent when nobody does
/// @param actions codes of what the caller may do with it now
/// @param sortKey its place in the list, ascending, also between services
/// @param self where the aggregate is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkItem(
        String id,
        String number,
        String type,
        int risk,
        List<RiskInput> riskInputs,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable String binds,
        Map<String, String> subjects,
        @Nullable Lease lease,
        List<String> actions,
        String sortKey,
        String self) {

    /// Who works on something.
    ///
    /// @param holder pseudonym
    /// @param mine whether it is the caller
    /// @param until when it runs out
    /// @param token what a decision has to show; only its holder sees it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lease(
            String holder,
            boolean mine,
            Instant until,
            @Nullable Long token) {}
}
