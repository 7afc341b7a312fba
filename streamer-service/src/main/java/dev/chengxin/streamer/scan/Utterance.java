package dev.chengxin.streamer.scan;

/// What was said or shown at one moment.
///
/// @param text at most [#MAX_LENGTH] UTF-16 characters
/// @param confidence of the recogniser in percent; 100 for what was typed
public record Utterance(SegmentKind kind, String text, Speaker speaker, int confidence) {

    /// More cannot be said in one segment, and an event would not hold it.
    public static final int MAX_LENGTH = 16_384;

    /// @throws IllegalArgumentException if the text is too long or the confidence is no percentage
    public Utterance {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A text has at most " + MAX_LENGTH + " characters");
        }
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("A confidence is between 0 and 100: " + confidence);
        }
    }
}
