package dev.chengxin.audit.fold.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.chengxin.audit.fold.Progress;
import java.util.Optional;
import org.bson.Document;

/// A fold's progress as a document of its own.
public final class MongoProgress implements Progress {
    private static final String APPLIED = "appliedThrough";

    private final MongoCollection<Document> folds;
    private final String fold;

    /// @param fold the fold's name
    public MongoProgress(MongoDatabase database, String fold) {
        this.folds = database.getCollection("folds");
        this.fold = fold;
    }

    @Override
    public long applied() {
        return Optional.ofNullable(folds.find(eq(fold)).first())
                .map(found -> found.getLong(APPLIED) + 1)
                .orElse(0L);
    }

    @Override
    public void advance(long applied) {
        folds.updateOne(eq(fold), Updates.max(APPLIED, applied - 1), new UpdateOptions().upsert(true));
    }
}
