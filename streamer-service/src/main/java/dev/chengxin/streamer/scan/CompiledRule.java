package dev.chengxin.streamer.scan;

import java.util.List;

/// A rule with what it looks for.
///
/// @param deniable whether a denial nearby means the opposite
record CompiledRule(ScanRule rule, boolean deniable, List<Exemption> exemptions, List<ClaimForm> claims) {
    CompiledRule {
        exemptions = List.copyOf(exemptions);
        claims = List.copyOf(claims);
    }
}
