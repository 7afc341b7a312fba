package dev.chengxin.servicekit.timer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes the aggregates of a collection whose `dueAt` has come, the earliest first. Any instance sweeps; the
/// conditional update of the handler lets each timer fire once.
public final class TimerSweep {
    private static final Logger LOG = LoggerFactory.getLogger(TimerSweep.class);
    private static final int BATCH = 500;

    private final MongoCollection<Document> collection;
    private final Handler handler;
    private final Clock clock;

    public TimerSweep(MongoCollection<Document> collection, Handler handler, Clock clock) {
        this.collection = collection;
        this.handler = handler;
        this.clock = clock;
    }

    /// Wakes what is due, one batch.
    ///
    /// @return whether there may be more
    public boolean sweep() {
        var ids = new ArrayList<String>();
        collection
                .find(due(Date.from(clock.instant())))
                .projection(new Document("_id", 1))
                .sort(Sorts.ascending("dueAt"))
                .limit(BATCH)
                .forEach(document -> ids.add(document.getString("_id")));
        ids.forEach(this::wake);
        return ids.size() == BATCH;
    }

    /// The query of a sweep, as an index has to serve it.
    public static Document due(Date now) {
        return new Document("dueAt", new Document("$lte", now));
    }

    /// One that fails must not keep the others from waking.
    private void wake(String id) {
        try {
            handler.due(id);
        } catch (RuntimeException e) {
            LOG.warn("timer of {} will be tried again: {}", id, e.getClass().getSimpleName());
        }
    }

    /// Decides what a due aggregate does, stores it with a new `dueAt` or none.
    @FunctionalInterface
    public interface Handler {
        void due(String id);
    }
}
