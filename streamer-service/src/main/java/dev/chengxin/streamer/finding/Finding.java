package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The aggregate: something that looks like a breach and waits for a human. Confirmed, it is the violation.
///
/// @param caseId the complaint or report that led to it; absent when none did
/// @param claimKey what the claim is about; absent when no rule hit
/// @param round 1, or higher for what came after a decision on the same
/// @param occurrences the first of the places where a rule hit
/// @param count how many places there are
/// @param ruling the decision; absent before it
/// @param appealId the appeal that is open against it; absent when none is
/// @param work what a human has to do; absent when nothing
public record Finding(
        FindingStatus status,
        Source source,
        Concern concern,
        Breach breach,
        @Nullable String caseId,
        @Nullable String claimKey,
        int round,
        Instant raisedAt,
        List<Occurrence> occurrences,
        long count,
        @Nullable Ruling ruling,
        @Nullable String appealId,
        @Nullable Work work) {
    /// More are counted, and not kept here.
    public static final int MOST_OCCURRENCES = 50;

    public Finding {
        occurrences = List.copyOf(occurrences);
        work = FindingWork.of(status, source, breach, count, raisedAt);
    }

    static Finding raised(
            Source source,
            Concern concern,
            Breach breach,
            @Nullable String caseId,
            @Nullable String claimKey,
            int round,
            Instant at,
            List<Occurrence> occurrences) {
        return new Finding(
                FindingStatus.RAISED,
                source,
                concern,
                breach,
                caseId,
                claimKey,
                round,
                at,
                occurrences,
                occurrences.size(),
                null,
                null,
                null);
    }

    Finding occurring(List<Occurrence> places, long total) {
        return new Finding(
                status, source, concern, breach, caseId, claimKey, round, raisedAt, places, total, ruling, appealId,
                work);
    }

    Finding concerning(Concern other) {
        return new Finding(
                status,
                source,
                other,
                breach,
                caseId,
                claimKey,
                round,
                raisedAt,
                occurrences,
                count,
                ruling,
                appealId,
                work);
    }

    Finding about(Breach other) {
        return new Finding(
                status,
                source,
                concern,
                other,
                caseId,
                claimKey,
                round,
                raisedAt,
                occurrences,
                count,
                ruling,
                appealId,
                work);
    }

    Finding ruled(FindingStatus next, Breach as, Ruling decided) {
        return new Finding(
                next,
                source,
                concern,
                as,
                caseId,
                claimKey,
                round,
                raisedAt,
                occurrences,
                count,
                decided,
                appealId,
                work);
    }

    Finding under(@Nullable String appeal) {
        return new Finding(
                status,
                source,
                concern,
                breach,
                caseId,
                claimKey,
                round,
                raisedAt,
                occurrences,
                count,
                ruling,
                appeal,
                work);
    }

    Finding overturned() {
        return new Finding(
                FindingStatus.OVERTURNED,
                source,
                concern,
                breach,
                caseId,
                claimKey,
                round,
                raisedAt,
                occurrences,
                count,
                ruling,
                null,
                work);
    }
}
