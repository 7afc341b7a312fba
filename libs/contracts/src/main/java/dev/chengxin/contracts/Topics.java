package dev.chengxin.contracts;

import java.util.List;

/// Names of topics. Records of `*.events` are keyed by the aggregate's id, live for ever, and the ledger reads them
/// all.
public final class Topics {
    public static final String STREAMER_EVENTS = "streamer.events";
    public static final String PRODUCT_EVENTS = "product.events";
    public static final String COMPLAINT_EVENTS = "complaint.events";
    public static final String AUDIT_EVENTS = "audit.events";

    /// What is said and shown on air, raw and in high volume; never a leaf of the ledger. Its key is the session.
    public static final String SESSION_SEGMENTS = "session.segments";

    /// What a platform that carries a livestream is asked to do; its key is the session.
    public static final String SESSION_COMMANDS = "session.commands";

    /// Who has taken what waits for a human, for those who look at the list; never a leaf of the ledger. Its key is
    /// the item, its records are [WorkItemChange]s and are kept for an hour.
    public static final String WORK_ITEM_CHANGES = "work-items.changes";

    /// Fixed for good: the partition of a key must never change, or the order of an aggregate's events would.
    public static final int PARTITIONS = 12;

    private Topics() {}

    /// Every topic whose records become leaves of the ledger.
    public static List<String> ledger() {
        return List.of(STREAMER_EVENTS, PRODUCT_EVENTS, COMPLAINT_EVENTS, AUDIT_EVENTS);
    }

    /// The topic that holds what a consumer group could never handle.
    ///
    /// @param topic where the record came from
    /// @param group the consumer group that gave up on it
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + "-dlt";
    }
}
