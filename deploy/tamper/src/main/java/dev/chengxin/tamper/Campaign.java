package dev.chengxin.tamper;

import com.mongodb.client.MongoClient;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.FilingReceipt;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Builds a ledger, does to copies of it everything that the database allows, and asks the verifier each time.
final class Campaign {
    /// The fewest entries that give tiles of two levels and room for every deed.
    static final long FEWEST = 600;

    private static final String ORIGIN = "tamper.local/ledger";
    private static final Duration PROMISED = Duration.ofHours(1);
    private static final int GROWTH = 100;

    private final MongoClient client;
    private final Path folder;
    private final Locale language;
    private final Consumer<Text> progress;
    private final long size;
    private final long early;
    private final long at;
    private final NoteSigner signer;
    private final NoteSigner receipts;
    private final List<Row> rows = new ArrayList<>();

    /// @param folder an empty one for copies of the log
    /// @param language of what the verifier says
    /// @param size the number of entries
    Campaign(MongoClient client, Path folder, Locale language, long size, Consumer<Text> progress) {
        this.client = client;
        this.folder = folder;
        this.language = language;
        this.size = size;
        this.progress = progress;
        this.early = size / 2 / History.PER_COMPLAINT * History.PER_COMPLAINT;
        this.at = size * 3 / 4;
        var random = new SecureRandom();
        this.signer = NoteSigner.generate(ORIGIN, random);
        this.receipts = NoteSigner.generate("tamper.local/receipts", random);
    }

    /// Does all of it.
    List<Row> run() throws IOException {
        try (var ledger = Ledger.empty(client, signer)) {
            write(ledger, History::event, early);
            try (var earlier = ledger.copy()) {
                write(ledger, History::event, size);
                var kept = Export.of(ledger, folder.resolve("kept"));
                untouched(kept);
                touched(ledger);
                rolledBack(ledger, earlier, kept);
                rewritten(earlier, kept);
            }
        }
        return List.copyOf(rows);
    }

    private void write(Ledger ledger, LongFunction<Envelope> events, long end) {
        ledger.write(events, end, done -> progress.accept(written(done, end)));
    }

    private static Text written(long done, long end) {
        return new Text("已写入 " + done + " / " + end + " 条", done + " of " + end + " entries written");
    }

    private void untouched(Export kept) {
        var nothing = new Text("什么也没有做", "Nothing");
        add(nothing, null, null, "feed", kept.feed(), "--full", "--log", kept.folder());
        add(nothing, null, null, "follow", kept.folder(), "--once", "--state", state());
        add(nothing, null, null, receipt(kept));
    }

    /// Deeds that leave the signed checkpoint as it is.
    private void touched(Ledger ledger) throws IOException {
        feed(
                ledger,
                new Text("改写一条记录（事件与承诺一起）", "An entry changed, event and commitment"),
                "entry.changed",
                at,
                copy -> Deeds.changeEntry(copy, at));
        feed(ledger, new Text("删除一条记录", "An entry deleted"), "feed.missing", at, copy -> Deeds.delete(copy, at));
        feed(
                ledger,
                new Text("对调两条记录", "Two entries swapped"),
                "entry.changed",
                at,
                copy -> Deeds.swap(copy, at, at + History.PER_COMPLAINT));
        feed(ledger, new Text("插入一条记录", "An entry inserted"), "entry.changed", at, copy -> Deeds.insert(copy, at));
        feed(
                ledger,
                new Text("重复一条记录", "An entry duplicated"),
                "entry.changed",
                at + 1,
                copy -> Deeds.duplicate(copy, at));
        feed(ledger, new Text("改写一个事件", "An event changed"), "feed.differs", at, copy -> Deeds.changeEvent(copy, at));
        feed(ledger, new Text("改写一个哈希块", "A tile changed"), "tile.changed", at, copy -> Deeds.changeTile(copy, at));
    }

    private void feed(Ledger ledger, Text done, String code, long place, Consumer<Ledger> deed) throws IOException {
        try (var copy = ledger.copy()) {
            deed.accept(copy);
            var export = Export.of(copy, folder.resolve("copy"));
            add(done, code, place, "feed", export.feed(), "--full", "--log", export.folder());
            export.delete();
        }
    }

    private void rolledBack(Ledger ledger, Ledger earlier, Export kept) throws IOException {
        try (var copy = ledger.copy()) {
            Deeds.rollBack(copy, earlier);
            var export = Export.of(copy, folder.resolve("copy"));
            var done = new Text("把账本退回到以前", "The head rolled back");
            add(done, "growth.back", null, "follow", export.folder(), "--once", "--state", state());
            add(done, "growth.back", null, consistency(kept, export));
            export.delete();
        }
    }

    /// From an early entry on the service's own writer takes in another history with the right key: one complaint
    /// is dropped, all later ones move up.
    private void rewritten(Ledger earlier, Export kept) throws IOException {
        try (var copy = earlier.copy()) {
            write(
                    copy,
                    number -> History.event(number < early ? number : number + History.PER_COMPLAINT),
                    size + GROWTH);
            var export = Export.of(copy, folder.resolve("copy"));
            var done = new Text(
                    "丢掉一件投诉，其后全部改写并用真密钥重新签名",
                    "A complaint dropped, all after it rewritten and signed with the right key");
            add(done, null, null, "feed", export.feed(), "--full", "--log", export.folder());
            add(done, "growth.rewritten", null, consistency(kept, export));
            add(done, "growth.rewritten", null, "follow", export.folder(), "--once", "--state", state());
            add(done, "feed.differs", early, "feed", kept.feed(), "--log", export.folder());
            add(done, "receipt.broken", null, receipt(export));
            export.delete();
        }
    }

    private static Object[] consistency(Export kept, Export now) {
        return new Object[] {"consistency", kept.checkpoint(), now.checkpoint(), "--log", now.folder()};
    }

    /// Asks whether the log keeps the receipt of the complaint that is dropped later, long after it was due.
    private Object[] receipt(Export export) {
        var event = History.event(early);
        var filed = Instant.parse(event.time());
        var receipt =
                new FilingReceipt(ORIGIN, event.id(), History.filedHash(early), filed, filed.plus(PROMISED)).text();
        return new Object[] {
            "receipt",
            file("receipt", SignedNote.sign(receipt, receipts).encode()),
            "--receipt-vkey",
            receipts.verifier().vkey(),
            "--log",
            export.folder(),
            "--obtained",
            filed.plus(PROMISED.multipliedBy(2))
        };
    }

    private Path state() {
        return folder.resolve("followed.checkpoint");
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only the key that the reader took long ago is believed.
    private void add(Text done, @Nullable String code, @Nullable Long place, Object... arguments) {
        progress.accept(done);
        var all = new ArrayList<Object>(List.of(arguments));
        all.add("--vkey");
        all.add(signer.verifier().vkey());
        rows.add(new Row(done, String.valueOf(arguments[0]), code, place, Verdict.of(language, all.toArray())));
    }
}
