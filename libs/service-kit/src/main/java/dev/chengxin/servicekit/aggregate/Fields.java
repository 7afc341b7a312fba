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
    /// What lists find the aggregate by: values that follow from its state.
    public static final String INDEXED = "indexed";
    /// Ids of the reservations that are the aggregate's own.
    public static final String RESERVED = "reserved";
    public static final String CREATED_BY = "createdBy";
    public static final String TOMBSTONE = "tombstone";

    private Fields() {}

    /// The path of a value that lists find by.
    public static String indexed(String name) {
        return INDEXED + "." + name;
    }

    /// The path of a field of the state.
    public static String state(String name) {
        return STATE + "." + name;
    }
}
