package dev.chengxin.score;

/// Whom a standing is about. A farmer who runs her own room is a streamer.
public enum PartyKind {
    STREAMER("streamer"),
    OPERATOR("operator");

    private final String code;

    PartyKind(String code) {
        this.code = code;
    }

    /// As it stands in events.
    public String code() {
        return code;
    }
}
