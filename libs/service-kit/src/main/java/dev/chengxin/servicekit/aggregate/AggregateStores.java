package dev.chengxin.servicekit.aggregate;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.outbox.Relay;
import dev.chengxin.servicekit.outbox.Sweep;
import java.time.Clock;
import java.util.function.BiFunction;
import org.bson.Document;

/// Opens the stores of a service's aggregates, with the indexes that relay and timers need.
public final class AggregateStores {
    private final MongoDatabase database;
    private final String source;
    private final IdGenerator ids;
    private final Relay relay;
    private final Sweep sweep;
    private final Clock clock;

    /// @param source the service's name, the `source` of its events
    public AggregateStores(
            MongoDatabase database, String source, IdGenerator ids, Relay relay, Sweep sweep, Clock clock) {
        this.database = database;
        this.source = source;
        this.ids = ids;
        this.relay = relay;
        this.sweep = sweep;
        this.clock = clock;
    }

    /// The store of one kind of aggregate. Its pending events are swept from now on.
    ///
    /// @param schema version of the state's form, written into each document
    public <S> AggregateStore<S> open(String collectionName, StateCodec<S> codec, int schema) {
        return open(collectionName, codec, schema, (_, _) -> new Document());
    }

    /// The store of one kind of aggregate whose lists find by values that follow from the state.
    ///
    /// @param index what is written beside each state, from the id and the state
    public <S> AggregateStore<S> open(
            String collectionName, StateCodec<S> codec, int schema, BiFunction<String, S, Document> index) {
        var collection = database.getCollection(collectionName);
        var sparse = new IndexOptions().sparse(true);
        collection.createIndex(Indexes.ascending(Fields.PENDING_SINCE), sparse);
        collection.createIndex(Indexes.ascending(Fields.DUE_AT), sparse);
        sweep.add(collection);
        return new AggregateStore<>(
                collection,
                new AggregateDocuments<>(codec, schema, index),
                new EventFactory(source, ids),
                relay,
                clock);
    }
}
