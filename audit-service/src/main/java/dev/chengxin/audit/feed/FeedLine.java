package dev.chengxin.audit.feed;

import dev.chengxin.audit.ledger.OpenEntry;

/// The form of a line.
public final class FeedLine {
    private FeedLine() {}

    /// The RFC 8785 text of the event with the ledger's extensions. They stand together, because no other name of
    /// an event begins with `ledger`, so a reader finds the event by cutting them out.
    public static String of(OpenEntry entry) {
        var at = TopLevel.placeOf("ledgerindex", entry.event());
        var before = entry.event().substring(0, at);
        var after = entry.event().substring(at);
        var lead = before.endsWith("{") || before.endsWith(",") ? "" : ",";
        var trail = after.startsWith("}") ? "" : ",";
        return before + lead + extensions(entry) + trail + after;
    }

    private static String extensions(OpenEntry entry) {
        return "\"ledgerindex\":" + entry.index() + ",\"ledgersalt\":\"" + entry.salt() + "\",\"ledgertime\":\""
                + entry.ledgerTime() + "\"";
    }
}
