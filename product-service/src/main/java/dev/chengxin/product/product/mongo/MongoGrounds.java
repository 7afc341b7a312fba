package dev.chengxin.product.product.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.product.product.Block;
import dev.chengxin.product.product.BlockKind;
import dev.chengxin.product.product.Ground;
import dev.chengxin.product.product.Grounds;
import dev.chengxin.product.product.Product;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.consumer.Markers;
import dev.chengxin.servicekit.decision.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// One document per measure, certificate and batch that ever concerned goods, keyed by its id. What is needed of
/// its latest event is kept with it, so that goods that come later can be brought to the same state by the same
/// event.
public final class MongoGrounds implements Grounds {
    static final String COLLECTION = "grounds";
    static final String STREAMER = "streamerId";
    static final String OPERATOR = "operatorId";

    private static final String KIND = "kind";
    private static final String ACTIVE = "active";
    private static final String CAUSE = "cause";
    private static final String CORRELATION = "correlationId";

    private final MongoCollection<Document> collection;

    public MongoGrounds(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /// Creates the indexes that are missing.
    public void createIndexes() {
        collection.createIndex(Indexes.ascending(STREAMER));
        collection.createIndex(Indexes.ascending(OPERATOR, STREAMER));
    }

    @Override
    public void note(Ground ground) {
        Markers.of(ground.cause()).upsert(collection, ground.block().id(), effect(ground));
    }

    @Override
    public List<Ground> concerning(Product product) {
        var found = new ArrayList<Ground>();
        conditions(product).forEach(query -> collection.find(query).forEach(document -> found.add(ground(document))));
        return found;
    }

    /// The queries, as an index has to serve each.
    static List<Bson> conditions(Product product) {
        var queries = new ArrayList<Bson>();
        var ids = new ArrayList<>(product.certificateIds());
        ids.addAll(product.batchIds());
        queries.add(in(Fields.ID, ids));
        // A field that is absent matches null: the measure concerns all of the operator's goods.
        queries.add(and(eq(OPERATOR, product.operatorId()), eq(STREAMER, null)));
        if (product.streamerId() != null) {
            queries.add(eq(STREAMER, product.streamerId()));
        }
        return queries;
    }

    private static Bson effect(Ground ground) {
        var cause = ground.cause();
        var effects = new ArrayList<Bson>();
        effects.add(Updates.set(KIND, ground.block().kind().code()));
        effects.add(Updates.set(ACTIVE, ground.active()));
        effects.add(Updates.set(
                CAUSE,
                new Document("id", cause.id())
                        .append("source", cause.source())
                        .append("type", cause.type())
                        .append("time", cause.time())
                        .append(
                                Envelope.SEQUENCE,
                                cause.extension(Envelope.SEQUENCE).orElse(""))
                        .append(
                                CORRELATION,
                                cause.extension(Envelope.CORRELATION_ID).orElse(cause.id()))));
        setIfPresent(effects, STREAMER, ground.streamerId());
        setIfPresent(effects, OPERATOR, ground.operatorId());
        return Updates.combine(effects);
    }

    private static void setIfPresent(List<Bson> effects, String field, @Nullable String value) {
        if (value != null) {
            effects.add(Updates.set(field, value));
        }
    }

    private static Ground ground(Document document) {
        String id = document.getString(Fields.ID);
        var kind = Coded.parse(BlockKind.class, document.getString(KIND)).orElseThrow();
        var cause = document.get(CAUSE, Document.class);
        var event = new Envelope(
                cause.getString("id"),
                cause.getString("source"),
                cause.getString("type"),
                id,
                cause.getString("time"),
                Map.of(
                        Envelope.SEQUENCE,
                        cause.getString(Envelope.SEQUENCE),
                        Envelope.CORRELATION_ID,
                        cause.getString(CORRELATION)),
                "{}");
        return new Ground(
                new Block(kind, id),
                document.getBoolean(ACTIVE),
                document.getString(STREAMER),
                document.getString(OPERATOR),
                event);
    }
}
