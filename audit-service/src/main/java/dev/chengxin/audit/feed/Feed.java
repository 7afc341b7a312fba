package dev.chengxin.audit.feed;

import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import java.util.Iterator;

/// The feed: entries in the ledger's order, as far as they are published and the reader may see them.
public final class Feed {
    /// How many entries one request looks at, whatever it finds: a reader with a sparse scope comes back.
    static final long LOOK = 20_000;

    /// Where an answer ends, so that a page of long events stays small enough to be held in memory: its header says
    /// how far was looked, and so is known only when the lines are.
    static final int MOST_CHARACTERS = 2 << 20;

    private final OpenEntries entries;

    public Feed(OpenEntries entries) {
        this.entries = entries;
    }

    /// The lines after an entry; only entries under the latest checkpoint are ever shown.
    public FeedPage read(FeedRequest request) {
        try (var look = entries.look(request.after() + 1, LOOK, request.audience())) {
            return page(look.visible().iterator(), request.limit(), look.to() - 1);
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
