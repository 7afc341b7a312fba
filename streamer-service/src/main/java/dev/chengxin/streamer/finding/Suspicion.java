package dev.chengxin.streamer.finding;

/// What the scanner saw in one segment of a session. Hits of one rule and claim in one session are one finding.
///
/// @param rule id of the rule
/// @param termbankVersion version of the rules
/// @param claimKey what the claim is about, the same for the same claim
/// @param category of breaches
/// @param severity code of how bad it is
/// @param falseAdvertising whether it counts as false advertising over 730 days
public record Suspicion(
        String sessionId,
        String rule,
        int termbankVersion,
        String claimKey,
        String category,
        String severity,
        boolean falseAdvertising,
        Occurrence occurrence) {}
