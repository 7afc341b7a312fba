package dev.chengxin.streamer.registration;

/// Names of the sealed fields of operators and streamers.
public final class Names {
    public static final String NAME = "name";
    public static final String ADDRESS = "address";
    public static final String PHONE = "phone";
    /// Number of the resident identity card.
    public static final String ID_NUMBER = "idNumber";

    private Names() {}
}
