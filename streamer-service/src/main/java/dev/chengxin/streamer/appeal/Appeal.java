package dev.chengxin.streamer.appeal;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The aggregate: the party concerned asks somebody else to look again (申诉).
///
/// @param target what it is against, as it was when the appeal was filed; holds the first deciders
/// @param decideBy until when it has to be decided
/// @param provisional whether a year without a published calendar took part in that
/// @param decidedBy pseudonym; absent before the decision
/// @param statementHash SHA-256 over the canonical form of the reasons; absent before the decision
/// @param work what a human has to do; absent when nothing
public record Appeal(
        AppealStatus status,
        Against against,
        String targetId,
        Target target,
        Instant filedAt,
        Instant decideBy,
        boolean provisional,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String statementHash,
        @Nullable Work work) {
    private static final int RISK = 55;

    public Appeal {
        work = status == AppealStatus.FILED
                ? new Work(
                        "appeal",
                        RISK,
                        List.of(new RiskInput("against-" + against.code(), 1)),
                        filedAt,
                        decideBy,
                        provisional,
                        "platform")
                : null;
    }

    Appeal decided(AppealStatus next, String by, Instant at, String hash) {
        return new Appeal(next, against, targetId, target, filedAt, decideBy, provisional, by, at, hash, work);
    }
}
