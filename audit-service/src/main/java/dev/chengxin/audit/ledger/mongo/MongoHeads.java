package dev.chengxin.audit.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.chengxin.audit.ledger.Head;
import dev.chengxin.audit.ledger.Heads;
import dev.chengxin.audit.ledger.PublishedCheckpoint;
import dev.chengxin.contracts.EventJson;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The head as one document.
public final class MongoHeads implements Heads {
    static final String ID = "head";

    private final MongoCollection<Document> heads;

    public MongoHeads(MongoDatabase database) {
        this.heads = Durable.collection(database, LedgerCollections.HEAD);
    }

    @Override
    public Optional<Head> read() {
        return Optional.ofNullable(heads.find(eq(ID)).first()).map(HeadDocuments::read);
    }

    @Override
    public Optional<PublishedCheckpoint> checkpoint() {
        return Optional.ofNullable(heads.find(eq(ID)).first())
                .filter(head -> head.containsKey("checkpoint"))
                .map(HeadDocuments::checkpoint);
    }

    @Override
    public boolean create(Head first) {
        try {
            heads.insertOne(HeadDocuments.write(ID, first));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Head> raise(Head seen) {
        return raise(and(epoch(seen.epoch()), eq("beat", seen.beat())));
    }

    @Override
    public Optional<Head> raise(long epoch) {
        return raise(epoch(epoch));
    }

    private Optional<Head> raise(Bson condition) {
        var raised = heads.findOneAndUpdate(
                condition,
                combine(inc("epoch", 1L), set("beat", 0L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(raised).map(HeadDocuments::read);
    }

    @Override
    public boolean advance(Head before, Head after) {
        return changes(
                and(epoch(before.epoch()), eq("size", before.size())),
                combine(
                        set("size", after.size()),
                        set("root", HeadDocuments.root(after)),
                        set("range", HeadDocuments.range(after)),
                        set("topics", HeadDocuments.topics(after))));
    }

    @Override
    public boolean publish(long epoch, long size, String checkpoint, Instant at) {
        return changes(
                and(epoch(epoch), lt("published", size)),
                combine(set("published", size), set("checkpoint", checkpoint), set("publishedAt", EventJson.text(at))));
    }

    @Override
    public boolean beat(long epoch) {
        return changes(epoch(epoch), inc("beat", 1L));
    }

    @Override
    public void release(long epoch) {
        changes(epoch(epoch), set("beat", Head.RELEASED));
    }

    private boolean changes(Bson condition, Bson update) {
        return heads.updateOne(condition, update).getMatchedCount() == 1;
    }

    private static Bson epoch(long epoch) {
        return and(eq(ID), eq("epoch", epoch));
    }
}
