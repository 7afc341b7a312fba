package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The aggregate of a business behind a room (直播间运营者).
///
/// @param creditCode public by law; absent for a natural person
/// @param codeReason why a moderator recorded a code whose check character is wrong; absent when it is right
/// @param region of its actual place of business, which gives the jurisdiction (Order 117, art. 47)
/// @param owners pseudonyms of the accounts that it belongs to
/// @param renewBy until when the last check holds; absent before the first
/// @param work what a human has to do with it; absent when nothing
public record Operator(
        OperatorStatus status,
        OperatorKind kind,
        @Nullable String creditCode,
        @Nullable String codeReason,
        String region,
        Set<String> owners,
        Instant registeredAt,
        @Nullable Instant renewBy,
        List<Line> history,
        @Nullable Work work) {
    public Operator {
        owners = Set.copyOf(owners);
        history = List.copyOf(history);
        work = RegistrationWork.of(status, registeredAt, renewBy);
    }

    Operator verified(Instant until, Line line) {
        return moved(OperatorStatus.VERIFIED, until, line);
    }

    Operator lapsed(Line line) {
        return moved(OperatorStatus.OVERDUE, renewBy, line);
    }

    private Operator moved(OperatorStatus next, @Nullable Instant until, Line line) {
        var lines = new ArrayList<>(history);
        lines.add(line);
        return new Operator(
                next, kind, creditCode, codeReason, region, owners, registeredAt, until, recent(lines), work);
    }

    /// The history is in the ledger; here the last lines are enough, so that the document stays bounded.
    static List<Line> recent(List<Line> lines) {
        return lines.subList(Math.max(0, lines.size() - 50), lines.size());
    }
}
