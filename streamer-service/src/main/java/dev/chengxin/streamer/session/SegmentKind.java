package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// How a text reached the audience.
public enum SegmentKind implements Coded {
    /// Spoken, as a recogniser understood it.
    SPEECH,
    /// Text in the picture.
    SCREEN,
    /// The card of an item on offer.
    CARD,
    /// A line in the chat.
    COMMENT
}
