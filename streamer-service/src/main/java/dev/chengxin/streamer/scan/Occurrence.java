package dev.chengxin.streamer.scan;

/// A word of the bank in a folded text.
///
/// @param word in the spelling of the bank
/// @param soundAlike whether only the sound is the same
record Occurrence(int start, int end, String word, boolean soundAlike) {}
