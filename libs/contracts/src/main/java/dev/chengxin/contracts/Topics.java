package dev.chengxin.contracts;

import java.util.List;

/// Names of the topics that services publish to. Their records are keyed by the aggregate's id, live for ever, and
/// the ledger reads them all.
public final class Topics {
    public static final String STREAMER_EVENTS = "streamer.events";
    public static final String PRODUCT_EVENTS = "product.events";
    public static final String COMPLAINT_EVENTS = "complaint.events";
    public static final String AUDIT_EVENTS = "audit.events";

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
