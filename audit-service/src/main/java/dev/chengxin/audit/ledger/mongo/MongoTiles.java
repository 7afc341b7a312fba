package dev.chengxin.audit.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.TilePath;
import dev.chengxin.tlog.TileStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/// Tiles as documents; the `_id` holds level, index and width in fixed digits, so that the forms of one tile stand
/// side by side.
public final class MongoTiles implements TileStore {
    private final MongoCollection<Document> tiles;

    public MongoTiles(MongoDatabase database) {
        this.tiles = Durable.collection(database, LedgerCollections.TILES);
    }

    @Override
    public void write(Map<TileId, byte[]> added) {
        if (added.isEmpty()) {
            return;
        }
        var documents = added.entrySet().stream()
                .map(tile -> new Document("_id", id(tile.getKey(), tile.getKey().width()))
                        .append("hashes", new Binary(tile.getValue())))
                .toList();
        try {
            tiles.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            requireOnlyPresent(e);
        }
    }

    /// A tile that is there already holds the same bytes.
    private static void requireOnlyPresent(MongoBulkWriteException failure) {
        var allPresent = failure.getWriteErrors().stream()
                .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
        if (!allPresent || failure.getWriteConcernError() != null) {
            throw failure;
        }
    }

    @Override
    public Optional<byte[]> read(TileId tile) {
        var forms = and(gte("_id", id(tile, tile.width())), lte("_id", id(tile, TilePath.FULL)));
        return Optional.ofNullable(
                        tiles.find(forms).sort(Sorts.ascending("_id")).first())
                .map(document -> document.get("hashes", Binary.class).getData())
                .map(bytes -> Arrays.copyOf(bytes, tile.width() * Hash.LENGTH));
    }

    @Override
    public void dropNarrower(List<TileId> kept) {
        for (var tile : kept) {
            if (tile.width() > 1) {
                tiles.deleteMany(and(gte("_id", id(tile, 1)), lt("_id", id(tile, tile.width()))));
            }
        }
    }

    private static String id(TileId tile, int width) {
        return "%02d/%015d/%03d".formatted(tile.level(), tile.index(), width);
    }
}
