package dev.chengxin.audit.feed;

import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import java.util.Iterator;
import java.util.function.LongSupplier;

/// The feed: entries in the ledger's order, as far as they are published and the reader may see them.
public final class Feed {
    /// How many entries one request looks at, whatever it finds: a reader with a sparse scope comes back.
    static final long LOOK = 20_000;

    /// Where an answer ends, so that a page of long events stays small enough to be held in memory: its header says
    /// how far was looked, and so is known only when the lines are.
    static final int MOST_CHARACTERS = 4 << 20;

    private final LongSupplier published;
    private final OpenEntries entries;

    /// @param published the number of entries under the latest checkpoint; no other is ever shown
    public Feed(LongSupplier published, OpenEntries entries) {
        this.published = published;
        this.entries = entries;
    }

    /// The lines after an entry.
    public FeedPage read(FeedRequest request) {
        var from = request.after() + 1;
        var to = Math.min(published.getAsLong(), from + LOOK);
        if (to <= from) {
            return new FeedPage("", 0, request.after());
        }
        try (var visible = entries.open(from, to, request.audience())) {
            return page(visible.iterator(), request.limit(), to - 1);
        }
    }

    private static FeedPage page(Iterator<OpenEntry> visible, int limit, long last) {
        var lines = new StringBuilder();
        var count = 0;
        while (visible.hasNext()) {
            var entry = visible.next();
            lines.append(FeedLine.of(entry)).append('\n');
            count++;
            if (count == limit || lines.length() >= MOST_CHARACTERS) {
                return new FeedPage(lines.toString(), count, entry.index());
            }
        }
        return new FeedPage(lines.toString(), count, last);
    }
}
