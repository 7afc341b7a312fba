package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.worklist.RiskInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// How urgently somebody should watch a livestream on air (Order 117, arts. 11 and 13).
///
/// @param risk 0 to 100
/// @param inputs what it was computed from
public record LiveRisk(int risk, List<RiskInput> inputs) {
    private static final int MOST = 100;

    private enum Weight {
        UNANSWERED_CONTROLS(50),
        CONFIRMED_VIOLATIONS(20),
        GRAVE_FINDINGS(40),
        SERIOUS_FINDINGS(25),
        GENERAL_FINDINGS(10),
        MINOR_FINDINGS(3),
        EFFECT_CLAIMS(10),
        CLAIMS_WITHOUT_EVIDENCE(5),
        UNCERTIFIED_BATCHES(2);

        private final int each;

        Weight(int each) {
            this.each = each;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LiveRisk {
        inputs = List.copyOf(inputs);
    }

    /// @param openFindings severity codes of the findings that wait for a human
    public static LiveRisk of(Session session, List<String> openFindings) {
        var claims = session.plan().claims();
        var inputs = new ArrayList<RiskInput>();
        long sum = 0;
        for (Weight weight : Weight.values()) {
            long count = switch (weight) {
                case UNANSWERED_CONTROLS -> Restraint.alarms(session).size();
                case CONFIRMED_VIOLATIONS -> session.violations().size();
                case GRAVE_FINDINGS -> Collections.frequency(openFindings, "grave");
                case SERIOUS_FINDINGS -> Collections.frequency(openFindings, "serious");
                case GENERAL_FINDINGS -> Collections.frequency(openFindings, "general");
                case MINOR_FINDINGS -> Collections.frequency(openFindings, "minor");
                case EFFECT_CLAIMS ->
                    claims.stream()
                            .filter(claim -> claim.kind() == ClaimKind.EFFECT)
                            .count();
                case CLAIMS_WITHOUT_EVIDENCE ->
                    claims.stream().filter(claim -> !claim.evidenced()).count();
                case UNCERTIFIED_BATCHES -> session.uncertifiedBatchIds().size();
            };
            if (count > 0) {
                inputs.add(new RiskInput(weight.code(), count));
                sum += count * weight.each;
            }
        }
        return new LiveRisk((int) Math.min(MOST, sum), inputs);
    }
}
