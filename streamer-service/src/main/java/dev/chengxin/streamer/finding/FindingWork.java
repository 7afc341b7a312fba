package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// What a finding that was raised waits for, and how urgent it is: how bad, who says so, how often it was seen,
/// whether it is on air, and how sure the recogniser was. Each part of the sum is told.
final class FindingWork {
    private static final int MOST = 100;
    private static final int FROM_PEOPLE = 5;
    private static final int MOST_FOR_COUNT = 15;
    private static final int ON_AIR = 10;
    private static final int UNSURE = -10;
    private static final int SURE_FROM = 60;

    private FindingWork() {}

    static Work of(Source source, Breach breach, @Nullable Hit hit, boolean live, Instant raisedAt) {
        var inputs = new ArrayList<RiskInput>();
        inputs.add(new RiskInput(
                "severity-" + breach.severity().code(), breach.severity().risk()));
        inputs.add(new RiskInput("source-" + source.code(), source == Source.SCANNER ? 0 : FROM_PEOPLE));
        inputs.add(new RiskInput("on-air", live ? ON_AIR : 0));
        if (hit != null) {
            inputs.add(new RiskInput("occurrences", Math.min(MOST_FOR_COUNT, hit.seen() - 1)));
            Integer confidence = hit.confidence();
            inputs.add(new RiskInput("recogniser-unsure", confidence != null && confidence < SURE_FROM ? UNSURE : 0));
        }
        long risk = inputs.stream().mapToLong(RiskInput::value).sum();
        return Work.of("finding", Math.clamp(risk, 0, MOST), inputs, raisedAt);
    }
}
