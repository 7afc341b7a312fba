package dev.chengxin.audit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final Audience ANYONE = new Audience.Anyone();

    private long published = 100;
    private LongPredicate visible = _ -> true;
    private String event = "{}";

    private final OpenEntries entries = (from, most, _) -> {
        var to = Math.max(from, Math.min(published, from + most));
        var found = LongStream.range(from, to).filter(visible).mapToObj(index -> new OpenEntry(index, event, "s", "t"));
        return new OpenEntries.Look(to, found, () -> {});
    };
    private final Feed feed = new Feed(entries);

    private FeedPage read(long after, int limit) {
        return feed.read(new FeedRequest(after, limit, ANYONE));
    }

    private static List<Long> indices(FeedPage page) {
        return page.lines()
                .lines()
                .map(line -> Long.valueOf(line.replaceAll(".*\"ledgerindex\":([0-9]+).*", "$1")))
                .toList();
    }

    @Test
    void beginsWithTheFirstEntry() {
        var page = read(FeedRequest.BEGINNING, 3);
        assertThat(indices(page)).containsExactly(0L, 1L, 2L);
        assertThat(page.next()).isEqualTo(2);
    }

    @Test
    void goesOnAfterTheLastLookedAt() {
        assertThat(indices(read(2, 3))).containsExactly(3L, 4L, 5L);
    }

    @Test
    void endsWithTheLastPublished() {
        var page = read(97, 500);
        assertThat(indices(page)).containsExactly(98L, 99L);
        assertThat(page.next()).isEqualTo(99);
    }

    @Test
    void aReaderWhoCaughtUpStaysWhereItIs() {
        assertThat(read(99, 5)).isEqualTo(new FeedPage("", 0, 99));
        assertThat(read(5_000, 5)).isEqualTo(new FeedPage("", 0, 5_000));
    }

    @Test
    void anEmptyLedgerLeavesTheReaderAtTheBeginning() {
        published = 0;
        assertThat(read(FeedRequest.BEGINNING, 5)).isEqualTo(new FeedPage("", 0, FeedRequest.BEGINNING));
    }

    @Test
    void aSparseScopeMovesOnWithoutALine() {
        published = 10 * Feed.LOOK;
        visible = index -> index == 3 * Feed.LOOK;
        var page = read(FeedRequest.BEGINNING, 5);
        assertThat(page).isEqualTo(new FeedPage("", 0, Feed.LOOK - 1));
    }

    @Test
    void theLimitCountsLines() {
        visible = index -> index % 10 == 7;
        var page = read(FeedRequest.BEGINNING, 2);
        assertThat(indices(page)).containsExactly(7L, 17L);
        assertThat(page.next()).isEqualTo(17);
        assertThat(page.count()).isEqualTo(2);
    }

    @Test
    void fewerLinesThanTheLimitMeansThatAllWasLookedAt() {
        visible = index -> index % 10 == 7;
        assertThat(read(70, 50).next()).isEqualTo(99);
    }

    @Test
    void longEventsEndAPageEarlyAndNoneIsLost() {
        event = "{\"a\":\"" + "x".repeat(1 << 20) + "\"}";
        published = 11;
        var seen = new ArrayList<Long>();
        for (var after = FeedRequest.BEGINNING; ; ) {
            var page = read(after, 500);
            if (page.next() == after) {
                break;
            }
            assertThat(page.count()).isLessThanOrEqualTo(5);
            seen.addAll(indices(page));
            after = page.next();
        }
        assertThat(seen).isEqualTo(LongStream.range(0, 11).boxed().toList());
    }
}
