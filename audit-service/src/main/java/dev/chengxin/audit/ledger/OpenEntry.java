package dev.chengxin.audit.feed;

/// What a line of the feed is made of.
///
/// @param event the RFC 8785 text that the leaf commits to
/// @param salt base64
/// @param ledgerTime RFC 3339 with three fraction digits
public record FeedEntry(long index, String event, String salt, String ledgerTime) {
    /// The RFC 8785 text of the event with the ledger's extensions. They stand together, because no other name of
    /// an event begins with `ledger`, so a reader finds the event by cutting them out.
    public String line() {
        var at = TopLevel.placeOf("ledgerindex", event);
        var added =
                "\"ledgerindex\":" + index + ",\"ledgersalt\":\"" + salt + "\",\"ledgertime\":\"" + ledgerTime + "\"";
        var before = event.substring(0, at);
        var after = event.substring(at);
        var comma = after.startsWith("}") ? "" : ",";
        var lead = before.endsWith("{") || before.endsWith(",") ? "" : ",";
        return before + lead + added + comma + after;
    }
}
