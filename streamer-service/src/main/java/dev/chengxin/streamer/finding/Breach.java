package dev.chengxin.streamer.finding;

import org.jspecify.annotations.Nullable;

/// What a finding objects to.
///
/// @param rule id of the rule that hit; absent when a human saw it
/// @param termbankVersion version of the rules; absent when no rule hit
/// @param falseAdvertising whether it counts as false advertising over 730 days
public record Breach(
        Category category,
        Severity severity,
        @Nullable String rule,
        @Nullable Integer termbankVersion,
        boolean falseAdvertising) {
    /// A breach that no rule saw, as bad as its category usually is unless somebody says otherwise.
    public static Breach seen(Category category, @Nullable Severity severity) {
        return new Breach(category, severity == null ? category.usual() : severity, null, null, category.advertising());
    }

    Breach as(@Nullable Category other, @Nullable Severity otherSeverity) {
        Category now = other == null ? category : other;
        return new Breach(
                now,
                otherSeverity == null ? severity : otherSeverity,
                rule,
                termbankVersion,
                now == category ? falseAdvertising : now.advertising());
    }
}
