package dev.chengxin.streamer.scan;

/// A place where a rule may be broken: something for a human to look at, never a decision.
///
/// @param claimKey the rule and what is claimed, equal for the same claim in other words
/// @param start first UTF-16 character of the hit in the original text
/// @param end the character after the last
/// @param term what was recognised, in the words of the term bank
/// @param confidence in percent: the recogniser's, less for disguised words, sound-alikes and hedged claims
public record Hit(
        String rule,
        Category category,
        Severity severity,
        String claimKey,
        int start,
        int end,
        String term,
        int confidence) {}
