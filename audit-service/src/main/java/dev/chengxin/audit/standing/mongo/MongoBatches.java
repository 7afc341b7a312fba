package dev.chengxin.audit.standing.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.chengxin.audit.standing.Batches;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// A document per batch. Instants are text that sorts by time, so that the first one wins by `$min`.
public final class MongoBatches implements Batches {
    private static final String OFFERED_BY = "offeredBy";
    private static final String IN_SCOPE = "inScope";
    private static final String CERTIFIED_AT = "certifiedAt";
    private static final String FAILED_AT = "failedAt";

    private final MongoCollection<Document> batches;

    public MongoBatches(MongoDatabase database) {
        this.batches = database.getCollection("standing-batches");
    }

    @Override
    public Fact.Batch offer(String batchId, Set<String> partyIds, long index) {
        var offers = partyIds.stream()
                .map(partyId -> Updates.min(OFFERED_BY + "." + partyId, index))
                .toList();
        var document = update(batchId, Updates.combine(offers));
        return new Fact.Batch(
                batchId,
                document.getBoolean(IN_SCOPE),
                instant(document.getString(CERTIFIED_AT)),
                instant(document.getString(FAILED_AT)));
    }

    @Override
    public Set<String> tell(Fact.Batch batch, long index) {
        var said = new ArrayList<Bson>();
        if (batch.inScope() != null) {
            said.add(Updates.max(IN_SCOPE, batch.inScope()));
        }
        if (batch.certifiedAt() != null) {
            said.add(Updates.min(CERTIFIED_AT, EventJson.text(batch.certifiedAt())));
        }
        if (batch.failedAt() != null) {
            said.add(Updates.min(FAILED_AT, EventJson.text(batch.failedAt())));
        }
        var document = update(batch.batchId(), Updates.combine(said));
        return document.get(OFFERED_BY, new Document()).entrySet().stream()
                .filter(offer -> (Long) offer.getValue() < index)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Document update(String batchId, Bson update) {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        return Objects.requireNonNull(batches.findOneAndUpdate(eq(batchId), update, options));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
