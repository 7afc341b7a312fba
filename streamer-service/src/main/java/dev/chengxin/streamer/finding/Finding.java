package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The aggregate: something that looks like a breach and waits for a human. Confirmed, it is the violation.
///
/// @param caseId the complaint or report that led to it; absent when none did
/// @param hit what a rule saw; absent when none did
/// @param round 1, or higher for what came after a decision on the same
/// @param live whether the livestream was on air when it was last heard of
/// @param ruling the decision; absent before it
/// @param appealId the appeal that is open against it; absent when none is
/// @param work what a human has to do; absent when nothing
public record Finding(
        FindingStatus status,
        Source source,
        Concern concern,
        Breach breach,
        @Nullable String caseId,
        @Nullable Hit hit,
        int round,
        Instant raisedAt,
        boolean live,
        @Nullable Ruling ruling,
        @Nullable String appealId,
        @Nullable Work work) {

    public Finding {
        work = status == FindingStatus.RAISED ? FindingWork.of(source, breach, hit, live, raisedAt) : null;
    }

    /// What is to be raised.
    ///
    /// @param caseId the complaint or report that led to it; absent when none did
    /// @param hit what a rule saw; absent when none did
    /// @param live whether the livestream is on air
    public record Raised(
            Source source,
            Concern concern,
            Breach breach,
            @Nullable String caseId,
            @Nullable Hit hit,
            int round,
            boolean live) {}

    static Finding raised(Raised raised, Instant at) {
        return new Finding(
                FindingStatus.RAISED,
                raised.source(),
                raised.concern(),
                raised.breach(),
                raised.caseId(),
                raised.hit(),
                raised.round(),
                at,
                raised.live(),
                null,
                null,
                null);
    }

    Finding seen(Hit again) {
        return copy(status, concern, breach, again, round, live, ruling, appealId);
    }

    Finding known(Concern other, Breach as, boolean onAir) {
        return copy(status, other, as, hit, round, onAir, ruling, appealId);
    }

    Finding renewed() {
        return copy(FindingStatus.RAISED, concern, breach, hit, round + 1, live, null, null);
    }

    Finding ruled(FindingStatus next, Breach as, Ruling decided) {
        return copy(next, concern, as, hit, round, live, decided, appealId);
    }

    Finding under(@Nullable String appeal) {
        return copy(status, concern, breach, hit, round, live, ruling, appeal);
    }

    Finding overturned() {
        return copy(FindingStatus.OVERTURNED, concern, breach, hit, round, live, ruling, null);
    }

    private Finding copy(
            FindingStatus next,
            Concern about,
            Breach as,
            @Nullable Hit hits,
            int nextRound,
            boolean onAir,
            @Nullable Ruling decided,
            @Nullable String appeal) {
        return new Finding(next, source, about, as, caseId, hits, nextRound, raisedAt, onAir, decided, appeal, work);
    }
}
