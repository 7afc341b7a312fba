package dev.chengxin.servicekit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import dev.chengxin.servicekit.lease.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.bson.Document;

/// Sends what a crash or an absent broker left behind: aggregates whose oldest pending event is older than five
/// seconds, found by the sparse index on `pendingSince`. One instance sweeps at a time; the lease only saves work,
/// repeats are harmless.
public final class Sweep {
    /// How long an event may wait before the sweep takes it for left behind.
    public static final Duration AGE = Duration.ofSeconds(5);

    /// How many aggregates one round takes; a full round means that there may be more.
    public static final int BATCH = 500;
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Relay relay;
    private final Leases leases;
    private final Clock clock;
    private final List<MongoCollection<Document>> collections = new CopyOnWriteArrayList<>();

    public Sweep(Relay relay, Leases leases, Clock clock) {
        this.relay = relay;
        this.leases = leases;
        this.clock = clock;
    }

    /// Sweeps a collection of aggregates from now on.
    public void add(MongoCollection<Document> collection) {
        collections.add(collection);
    }

    /// Sweeps once, if this instance holds or gets the lease.
    ///
    /// @return how many aggregates had something left behind
    public int sweep() {
        if (relay.paused() || !leases.acquire("outbox-sweep", LEASE)) {
            return 0;
        }
        var swept = 0;
        for (MongoCollection<Document> collection : collections) {
            swept += sweep(collection);
        }
        return swept;
    }

    /// The query of a sweep, as an index has to serve it.
    public static Document leftBehind(Date before) {
        return new Document("pendingSince", new Document("$lt", before));
    }

    private int sweep(MongoCollection<Document> collection) {
        var before = Date.from(clock.instant().minus(AGE));
        var ids = new ArrayList<String>();
        collection
                .find(leftBehind(before))
                .projection(new Document("_id", 1))
                .sort(Sorts.ascending("pendingSince"))
                .limit(BATCH)
                .forEach(document -> ids.add(document.getString("_id")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> threads.execute(() -> relay.relay(collection, id)));
        }
        return ids.size();
    }
}
