package dev.chengxin.tamper;

import dev.chengxin.audit.feed.Feed;
import dev.chengxin.audit.feed.FeedRequest;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.NotShownYetException;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.audit.ledger.mongo.MongoEntries;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.audit.ledger.mongo.MongoOpenEntries;
import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.tlog.BundleId;
import dev.chengxin.tlog.TilePath;
import dev.chengxin.tlog.Tiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// What the service publishes of a ledger, as files: the log with its tiles, and the feed of a reader who may see
/// everything. Made by the code that answers the service's requests.
///
/// @param folder the log's, in tlog-tiles' paths
record Export(Path folder) {
    static Export of(Ledger ledger, Path folder) throws IOException {
        var export = new Export(folder);
        var log = new PublishedLog(
                new MongoHeads(ledger.database()),
                new MongoEntries(ledger.database()),
                new MongoTiles(ledger.database()));
        Files.createDirectories(folder);
        Files.writeString(export.checkpoint(), log.checkpoint().orElseThrow().note());
        for (var tile : Tiles.added(0, log.size())) {
            export.write(log, tile);
            if (tile.level() == 0) {
                export.write(log, new BundleId(tile.index(), tile.width()));
            }
        }
        export.feed(ledger);
        return export;
    }

    /// What the service cannot show, the log does not have.
    private void write(PublishedLog log, TilePath path) throws IOException {
        byte[] bytes;
        try {
            bytes = log.bytes(path).orElseThrow();
        } catch (NotShownYetException _) {
            return;
        }
        var file = folder.resolve(path.path());
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    private void feed(Ledger ledger) throws IOException {
        var feed = new Feed(new MongoOpenEntries(ledger.client(), ledger.database()));
        try (var out = Files.newBufferedWriter(feed())) {
            for (var after = FeedRequest.BEGINNING; ; ) {
                var page = feed.read(new FeedRequest(after, FeedRequest.MAX_LIMIT, new Audience.Insider()));
                if (page.next() == after) {
                    return;
                }
                out.write(page.lines());
                after = page.next();
            }
        }
    }

    Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    Path feed() {
        return folder.resolve("feed.ndjson");
    }

    /// Removes the files.
    void delete() throws IOException {
        delete(folder);
    }

    /// Removes a folder with all that is in it.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
