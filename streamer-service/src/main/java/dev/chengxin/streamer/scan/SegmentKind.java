package dev.chengxin.streamer.scan;

/// How a text reached the audience.
public enum SegmentKind implements Coded {
    /// Spoken, as a recogniser understood it.
    SPEECH,
    /// Text in the picture, titles included.
    SCREEN,
    /// The card of an item on offer.
    CARD,
    /// A line in the chat.
    COMMENT
}
