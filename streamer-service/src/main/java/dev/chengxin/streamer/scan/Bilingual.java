package dev.chengxin.streamer.scan;

/// A text for people, in Chinese and in English.
public record Bilingual(String zh, String en) {}
