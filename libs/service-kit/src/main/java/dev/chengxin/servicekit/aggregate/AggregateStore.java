package dev.chengxin.servicekit.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import dev.chengxin.servicekit.outbox.OutboxEntry;
import dev.chengxin.servicekit.outbox.Relay;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Aggregates of one kind, each one document. State and events are one write: a conditional update that matches id
/// and version changes the state and appends the events, so that no crash can part them, on a standalone server and
/// on a sharded cluster alike (`AggregateStoreContract` and the crash tests hold that).
///
/// Events of an aggregate are numbered 1, 2, 3 … without gaps. What is returned as created, repeated or updated is
/// durable on a majority.
public final class AggregateStore<S> {
    /// How many events of one aggregate may wait for the broker.
    static final int MAX_PENDING = 64;

    private static final Duration MAJORITY_WAIT = Duration.ofSeconds(5);

    private final MongoCollection<Document> collection;
    private final AggregateDocuments<S> documents;
    private final EventFactory factory;
    private final Relay relay;
    private final Clock clock;

    AggregateStore(
            MongoCollection<Document> collection,
            AggregateDocuments<S> documents,
            EventFactory factory,
            Relay relay,
            Clock clock) {
        this.collection = collection;
        this.documents = documents;
        this.factory = factory;
        this.relay = relay;
        this.clock = clock;
    }

    /// The documents, for lists and for indexes. Nobody else writes to them.
    public MongoCollection<Document> collection() {
        return collection;
    }

    /// The aggregate that a document of a list holds.
    public Stored<S> read(Document document) {
        return documents.read(document);
    }

    public Optional<Stored<S>> find(String id) {
        var document = collection.find(new Document(Fields.ID, id)).first();
        return Optional.ofNullable(document)
                .filter(found -> !found.containsKey(Fields.TOMBSTONE))
                .map(documents::read);
    }

    /// Creates an aggregate, once.
    ///
    /// @param id derived from the client's idempotency key or the cause, so that a repeat meets it; or random
    /// @param requestHash tells a repeat of the same request from another use of the key; absent when any repeat is
    /// the same, as with an id that follows from a cause
    public CreateResult<S> create(String id, byte @Nullable [] requestHash, Change<S> change) {
        return create(id, requestHash, change, Birth.PLAIN);
    }

    /// Creates an aggregate, once, with what is remembered of its birth.
    public CreateResult<S> create(String id, byte @Nullable [] requestHash, Change<S> change, Birth birth) {
        var now = now();
        var entries = factory.entries(id, 0, change.events(), change.context(), now);
        var document = documents.created(id, requestHash, change, birth, entries, now);
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return existing(id, requestHash);
        }
        handOver(id, entries);
        return new CreateResult.Created<>(documents.read(document));
    }

    /// What a create with this id would meet, before anything is decided or reserved for it; empty when the id is
    /// free at this moment.
    public Optional<CreateResult<S>> earlier(String id, byte @Nullable [] requestHash) {
        return collection.find(new Document(Fields.ID, id)).first() == null
                ? Optional.empty()
                : Optional.of(existing(id, requestHash));
    }

    public UpdateResult<S> update(Stored<S> before, Change<S> change) {
        return write(before, change, null);
    }

    /// Changes an aggregate by the effect of another's event and remembers that event in the same write. An event
    /// that its marker already covers changes nothing.
    ///
    /// @throws MarkerConflictException when the aggregate holds the effect of another event at the same sequence
    public UpdateResult<S> update(Stored<S> before, Change<S> change, Marker marker) {
        var seen = before.marker(marker.source());
        if (seen.isPresent() && seen.get().covers(marker)) {
            return new UpdateResult.Updated<>(before);
        }
        return write(before, change, marker);
    }

    private UpdateResult<S> write(Stored<S> before, Change<S> change, @Nullable Marker marker) {
        var now = now();
        var entries = factory.entries(before.id(), before.events(), change.events(), change.context(), now);
        var filter = new Document(Fields.ID, before.id()).append(Fields.VERSION, before.version());
        if (!entries.isEmpty()) {
            var lastFree = Fields.OUTBOX + "." + (MAX_PENDING - entries.size());
            filter.append(lastFree, new Document("$exists", false));
        }
        var result = collection.updateOne(filter, documents.updated(before, change, entries, marker, now));
        if (result.getMatchedCount() == 0) {
            return unwritten(before);
        }
        handOver(before.id(), entries);
        return new UpdateResult.Updated<>(after(before, change, entries, marker));
    }

    private UpdateResult<S> unwritten(Stored<S> before) {
        var same = new Document(Fields.ID, before.id()).append(Fields.VERSION, before.version());
        return collection.find(same).first() == null ? new UpdateResult.Stale<>() : new UpdateResult.Backlogged<>();
    }

    private static <S> Stored<S> after(
            Stored<S> before, Change<S> change, List<OutboxEntry> entries, @Nullable Marker marker) {
        var personal = new HashMap<>(before.personal());
        personal.putAll(change.personal());
        var markers = new HashMap<>(before.markers());
        if (marker != null) {
            markers.put(marker.source(), marker);
        }
        return new Stored<>(
                before.id(),
                before.version() + 1,
                before.events() + entries.size(),
                change.state(),
                change.dueAt(),
                personal,
                markers);
    }

    /// The other insert may not have reached a majority yet, and an answer must not promise what a fail-over could
    /// take back. So it is read where a majority has it.
    private CreateResult<S> existing(String id, byte @Nullable [] requestHash) {
        var document = awaitMajority(id);
        if (document.containsKey(Fields.TOMBSTONE)) {
            return new CreateResult.Superseded<>();
        }
        var stored = document.get(Fields.REQUEST_HASH, Binary.class);
        if (requestHash != null && (stored == null || !MessageDigest.isEqual(stored.getData(), requestHash))) {
            return new CreateResult.KeyReused<>();
        }
        return new CreateResult.Repeated<>(documents.read(document));
    }

    private Document awaitMajority(String id) {
        var deadline = System.nanoTime() + MAJORITY_WAIT.toNanos();
        while (true) {
            var document = collection
                    .withReadConcern(ReadConcern.MAJORITY)
                    .find(new Document(Fields.ID, id))
                    .first();
            if (document != null) {
                return document;
            }
            if (System.nanoTime() > deadline) {
                throw new MongoTimeoutException("a concurrent insert has not reached a majority");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void handOver(String id, List<OutboxEntry> entries) {
        if (!entries.isEmpty()) {
            relay.handOver(collection, id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
