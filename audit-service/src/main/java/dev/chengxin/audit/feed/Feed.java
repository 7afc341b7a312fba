package dev.chengxin.audit.feed;

import java.util.Iterator;

/// The feed: entries in the ledger's order, as far as they are published and the reader may see them.
public final class Feed {
    /// How many entries one request looks at, whatever it finds: a reader with a sparse scope comes back.
    static final long LOOK = 20_000;

    /// Where an answer ends, so that a page of long events stays small enough to be held in memory: its header says
    /// how far was looked, and so is known only when the lines are.
    static final int MOST_CHARACTERS = 4 << 20;

    private final FeedEntries entries;

    public Feed(FeedEntries entries) {
        this.entries = entries;
    }

    /// The lines after an entry.
    public FeedPage read(FeedRequest request) {
        var from = request.after() + 1;
        var to = Math.min(entries.published(), from + LOOK);
        if (to <= from) {
            return new FeedPage("", 0, request.after());
        }
        try (var visible = entries.visible(from, to, request.audience())) {
            return page(visible.iterator(), request.limit(), to - 1);
        }
    }

    private static FeedPage page(Iterator<FeedEntry> visible, int limit, long last) {
        var lines = new StringBuilder();
        var count = 0;
        while (visible.hasNext()) {
            var entry = visible.next();
            lines.append(entry.line()).append('\n');
            count++;
            if (count == limit || lines.length() >= MOST_CHARACTERS) {
                return new FeedPage(lines.toString(), count, entry.index());
            }
        }
        return new FeedPage(lines.toString(), count, last);
    }
}
