package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a finding that was raised waits for, and how urgent it is.
final class FindingWork {
    private static final int MOST = 100;
    private static final int FROM_PEOPLE = 5;
    private static final int MOST_FOR_COUNT = 15;

    private FindingWork() {}

    static @Nullable Work of(FindingStatus status, Source source, Breach breach, long count, Instant raisedAt) {
        if (status != FindingStatus.RAISED) {
            return null;
        }
        int severity = breach.severity().risk();
        int people = source == Source.SCANNER ? 0 : FROM_PEOPLE;
        int often = (int) Math.min(MOST_FOR_COUNT, Math.max(0, count - 1));
        return Work.of(
                "finding",
                Math.min(MOST, severity + people + often),
                List.of(
                        new RiskInput("severity-" + breach.severity().code(), severity),
                        new RiskInput("source-" + source.code(), people),
                        new RiskInput("occurrences", often)),
                raisedAt);
    }
}
