package dev.chengxin.streamer.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A platform's notice, not an authority's decision: what was found, which rule it breaks, what follows, how to
/// appeal. Fines stand in it only as what an authority may impose.
///
/// @param kind `violation`, `measure` or `appeal`
/// @param subject id of the violation, the measure or the appeal
/// @param result code of the decision
/// @param facts what was found
/// @param reasons why the facts call for that; absent when nothing is said
/// @param breach what was breached; absent unless it is about a violation
/// @param violationIds the violations that a measure answers; absent for others
/// @param platformRule the place in the platform's published rules; absent for an appeal
/// @param legalBasis the law that it rests on
/// @param power what lets a platform take measures; absent for an appeal
/// @param measure code of what follows; absent when nothing does yet
/// @param days for how many days; absent when it has no end
/// @param startsAt when the measure begins unless an appeal stays it; absent without one
/// @param appealRoute how to appeal
/// @param appealUntil until when it can be appealed against; absent when it cannot
/// @param appealStays whether an appeal keeps the measure from beginning; absent without a measure
/// @param authorityMay what an authority may impose beside it; absent when nothing is said of that
public record Statement(
        String kind,
        String subject,
        String result,
        String facts,
        @Nullable String reasons,
        @Nullable Breached breach,
        @Nullable List<String> violationIds,
        @Nullable String platformRule,
        List<String> legalBasis,
        @Nullable String power,
        @Nullable String measure,
        @Nullable Integer days,
        @Nullable Instant startsAt,
        String appealRoute,
        @Nullable Instant appealUntil,
        @Nullable Boolean appealStays,
        @Nullable String authorityMay,
        Instant issuedAt) {
    static final String POWER = "直播电商监督管理办法第十二条";
    private static final String APPEAL_ROUTE = "/api/v1/appeals";

    public Statement {
        legalBasis = List.copyOf(legalBasis);
    }

    /// What was breached, by the published rulebook.
    ///
    /// @param rule id of the scanner's rule; absent when none hit
    public record Breached(
            String category, String severity, @Nullable String rule, boolean falseAdvertising, boolean waived) {}

    /// What is imposed.
    ///
    /// @param stays whether an appeal keeps it from beginning
    public record Imposed(String kind, @Nullable Integer days, Instant startsAt, boolean stays) {}

    /// That a finding is a violation.
    ///
    /// @param rulebook the place in the platform's rulebook
    public static Statement ofViolation(
            String id, Breached breach, String rulebook, Reasons reasons, Instant appealUntil, Instant now) {
        return new Statement(
                "violation",
                id,
                "confirmed",
                reasons.facts(),
                reasons.reasons(),
                breach,
                null,
                rule(reasons, rulebook),
                reasons.legalBasis(),
                POWER,
                null,
                null,
                null,
                APPEAL_ROUTE,
                appealUntil,
                null,
                reasons.authorityMay(),
                now);
    }

    /// That a measure is imposed.
    ///
    /// @param rulebook the place in the platform's rules
    public static Statement ofMeasure(
            String id,
            Imposed imposed,
            List<String> violationIds,
            String rulebook,
            Reasons reasons,
            Instant appealUntil,
            Instant now) {
        return new Statement(
                "measure",
                id,
                "imposed",
                reasons.facts(),
                reasons.reasons(),
                null,
                violationIds,
                rule(reasons, rulebook),
                reasons.legalBasis(),
                POWER,
                imposed.kind(),
                imposed.days(),
                imposed.startsAt(),
                APPEAL_ROUTE,
                appealUntil,
                imposed.stays(),
                reasons.authorityMay(),
                now);
    }

    /// How an appeal was decided.
    public static Statement ofAppeal(String id, boolean reversed, Reasons reasons, Instant now) {
        return new Statement(
                "appeal",
                id,
                reversed ? "reversed" : "upheld",
                reasons.facts(),
                reasons.reasons(),
                null,
                null,
                reasons.platformRule(),
                reasons.legalBasis(),
                null,
                null,
                null,
                null,
                APPEAL_ROUTE,
                null,
                null,
                reasons.authorityMay(),
                now);
    }

    /// What its author wrote.
    public Reasons written() {
        return new Reasons(facts, reasons, legalBasis, platformRule, authorityMay);
    }

    private static String rule(Reasons reasons, String rulebook) {
        return reasons.platformRule() == null ? rulebook : reasons.platformRule();
    }
}
