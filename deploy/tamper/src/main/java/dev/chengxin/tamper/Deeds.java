package dev.chengxin.tamper;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.ledger.Salt;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.TilePath;
import java.util.ArrayList;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;

/// What somebody with the database's password can do. Each deed leaves the documents as well-formed as before.
final class Deeds {
    private Deeds() {}

    /// Another event, with a commitment that fits it.
    static void changeEntry(Ledger ledger, long at) {
        var entry = forged(entry(ledger, at));
        ledger.entries().replaceOne(eq(at), entry);
    }

    static void delete(Ledger ledger, long at) {
        ledger.entries().deleteOne(eq(at));
    }

    static void swap(Ledger ledger, long one, long other) {
        var first = entry(ledger, one);
        var second = entry(ledger, other);
        ledger.entries().replaceOne(eq(one), second.append("_id", one));
        ledger.entries().replaceOne(eq(other), first.append("_id", other));
    }

    /// A forged entry before the one at an index; all later ones move on by one.
    static void insert(Ledger ledger, long at) {
        shift(ledger, at, forged(entry(ledger, at)));
    }

    /// An entry once more, behind itself; all later ones move on by one.
    static void duplicate(Ledger ledger, long at) {
        shift(ledger, at + 1, entry(ledger, at));
    }

    private static void shift(Ledger ledger, long from, Document added) {
        var moved = new ArrayList<Document>();
        moved.add(added.append("_id", from));
        for (var entry : ledger.entries().find(gte("_id", from)).sort(Sorts.ascending("_id"))) {
            moved.add(entry.append("_id", entry.getLong("_id") + 1));
        }
        ledger.entries().deleteMany(gte("_id", from));
        ledger.entries().insertMany(moved);
    }

    /// Only the event: entry, tiles and checkpoint stay as they are.
    static void changeEvent(Ledger ledger, long at) {
        var event = forged(entry(ledger, at)).getString("event");
        ledger.entries().updateOne(eq(at), set("event", event));
    }

    /// A bit of an entry's hash in the lowest tile.
    static void changeTile(Ledger ledger, long at) {
        var prefix = "^00/%015d/".formatted(at / TilePath.FULL);
        var tiles = ledger.collection("tiles");
        for (var tile : tiles.find(new Document("_id", new Document("$regex", prefix)))) {
            var hashes = tile.get("hashes", Binary.class).getData();
            hashes[(int) (at % TilePath.FULL) * Hash.LENGTH] ^= 1;
            tiles.updateOne(eq(tile.getString("_id")), set("hashes", new Binary(hashes)));
        }
    }

    /// The head, with its checkpoint, of an earlier day.
    static void rollBack(Ledger ledger, Ledger earlier) {
        var head = Objects.requireNonNull(earlier.collection("ledger").find().first());
        ledger.collection("ledger").replaceOne(eq(head.get("_id")), head);
    }

    private static Document entry(Ledger ledger, long at) {
        return Objects.requireNonNull(ledger.entries().find(eq(at)).first(), "entry");
    }

    private static Document forged(Document entry) {
        var event = entry.getString("event").replace("\"jurisdiction\":\"330106\"", "\"jurisdiction\":\"330110\"");
        if (event.equals(entry.getString("event"))) {
            throw new IllegalStateException("the event has no region to forge");
        }
        return new Document(entry)
                .append("event", event)
                .append("commitment", new Salt(entry.getString("salt")).commit(event));
    }
}
