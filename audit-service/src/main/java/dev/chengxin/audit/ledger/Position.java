package dev.chengxin.audit.ledger;

/// Where a record lies; never used twice, because the topics live for ever.
public record Position(String topic, int partition, long offset) {
    /// One text per position, for ids that follow from it.
    public String text() {
        return topic + "/" + partition + "/" + offset;
    }
}
