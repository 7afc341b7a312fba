package dev.chengxin.product.product.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.product.product.PricePoint;
import dev.chengxin.product.product.Prices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// One document per product and instant, so that a price that is told twice is kept once.
public final class MongoPrices implements Prices {
    static final String COLLECTION = "prices";
    static final String PRODUCT = "productId";
    static final String AT = "at";
    static final String PRICE = "priceFen";

    static final Bson LATEST_FIRST = Sorts.descending(AT);
    static final Bson LOWEST_FIRST = Sorts.ascending(PRICE, AT);

    private final MongoCollection<Document> collection;

    public MongoPrices(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /// Creates the indexes that are missing.
    public void createIndexes() {
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending(PRODUCT), Indexes.descending(AT)));
    }

    @Override
    public boolean note(String productId, PricePoint point) {
        String at = EventJson.text(point.at());
        try {
            collection.insertOne(new Document("_id", productId + ":" + at)
                    .append(PRODUCT, productId)
                    .append(AT, at)
                    .append(PRICE, point.priceFen()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<PricePoint> of(String productId, Optional<Instant> before, int limit) {
        var points = new ArrayList<PricePoint>();
        collection
                .find(before(productId, before))
                .sort(LATEST_FIRST)
                .limit(limit)
                .forEach(document -> points.add(point(document)));
        return points;
    }

    @Override
    public Optional<PricePoint> lowestSince(String productId, Instant from) {
        return Optional.ofNullable(collection
                        .find(since(productId, from))
                        .sort(LOWEST_FIRST)
                        .first())
                .map(MongoPrices::point);
    }

    /// The query of a history, as an index has to serve it.
    static Bson before(String productId, Optional<Instant> before) {
        Bson ofProduct = eq(PRODUCT, productId);
        return before.map(instant -> and(ofProduct, lt(AT, EventJson.text(instant))))
                .orElse(ofProduct);
    }

    /// The query of a week, as an index has to serve it; the few that it finds are sorted.
    static Bson since(String productId, Instant from) {
        return and(eq(PRODUCT, productId), gte(AT, EventJson.text(from)));
    }

    private static PricePoint point(Document document) {
        return new PricePoint(Instant.parse(document.getString(AT)), document.getLong(PRICE));
    }
}
