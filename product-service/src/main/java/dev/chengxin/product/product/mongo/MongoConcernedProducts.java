package dev.chengxin.product.product.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.chengxin.product.product.ConcernedProducts;
import dev.chengxin.product.product.Ground;
import dev.chengxin.product.product.ProductAggregates;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.consumer.Markers;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Finds goods by the indexes of their lists.
public final class MongoConcernedProducts implements ConcernedProducts {
    private final MongoCollection<Document> products;

    public MongoConcernedProducts(MongoDatabase database) {
        this.products = database.getCollection(ProductAggregates.COLLECTION);
    }

    @Override
    public List<String> without(Ground ground, int limit) {
        var ids = new ArrayList<String>();
        products.find(query(ground))
                .projection(Projections.include(Fields.ID))
                .limit(limit)
                .forEach(document -> ids.add(document.getString(Fields.ID)));
        return ids;
    }

    /// The query, as an index has to serve it.
    static Bson query(Ground ground) {
        return and(concerned(ground), Markers.of(ground.cause()).unseen());
    }

    private static Bson concerned(Ground ground) {
        String id = ground.block().id();
        return switch (ground.block().kind()) {
            case CERTIFICATE -> eq(Fields.state("certificateIds"), id);
            case BATCH -> eq(Fields.state("batchIds"), id);
            case MEASURE ->
                ground.streamerId() == null
                        ? eq(Fields.state("operatorId"), ground.operatorId())
                        : eq(Fields.state("streamerId"), ground.streamerId());
        };
    }
}
