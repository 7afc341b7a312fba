package dev.chengxin.audit.alert.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.chengxin.audit.alert.Progress;
import java.util.Optional;
import org.bson.Document;

/// The fold's progress as a document of its own.
public final class MongoProgress implements Progress {
    private static final String ID = "alerts";
    private static final String APPLIED = "appliedThrough";

    private final MongoCollection<Document> folds;

    public MongoProgress(MongoDatabase database) {
        this.folds = database.getCollection("folds");
    }

    @Override
    public long applied() {
        return Optional.ofNullable(folds.find(eq(ID)).first())
                .map(fold -> fold.getLong(APPLIED) + 1)
                .orElse(0L);
    }

    @Override
    public void advance(long applied) {
        folds.updateOne(eq(ID), Updates.max(APPLIED, applied - 1), new UpdateOptions().upsert(true));
    }
}
