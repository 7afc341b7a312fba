package dev.chengxin.score;

/// What the index is made of. The order is that of the rulebook.
public enum Component {
    IDENTITY("identity"),
    CONTENT("content"),
    PRODUCT("product"),
    COMPLAINTS("complaints"),
    TRAINING("training");

    private final String code;

    Component(String code) {
        this.code = code;
    }

    /// As it stands in reasons.
    public String code() {
        return code;
    }
}
