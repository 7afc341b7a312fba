package dev.chengxin.streamer.termbank;

import java.time.Instant;

/// The version of the rules that is applied.
///
/// @param rules how many it has
/// @param contentHash SHA-256 of its file
public record ActiveTermBank(int version, int rules, String contentHash, Instant since) {}
