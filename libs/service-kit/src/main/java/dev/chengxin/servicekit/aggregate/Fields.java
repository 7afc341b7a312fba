package dev.chengxin.servicekit.aggregate;

/// Names of the fields that every aggregate's document has.
public final class Fields {
    public static final String ID = "_id";
    public static final String VERSION = "version";
    public static final String SCHEMA = "schema";
    public static final String STATE = "state";
    public static final String EVENTS = "events";
    public static final String OUTBOX = "outbox";
    public static final String PENDING_SINCE = "pendingSince";
    public static final String DUE_AT = "dueAt";
    public static final String PERSONAL = "personal";
    public static final String MARKERS = "markers";
    public static final String REQUEST_HASH = "requestHash";
    public static final String TOMBSTONE = "tombstone";

    private Fields() {}

    /// The path of a field of the state.
    public static String state(String name) {
        return STATE + "." + name;
    }
}
