package dev.chengxin.servicekit.outbox;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.step.Steps;
import dev.chengxin.servicekit.topic.EventTopics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends an aggregate's pending events from the oldest on, one in flight per aggregate, and removes them only after
/// the broker acknowledged. What fails stays pending; the [Sweep] comes back for it.
///
/// A producer cannot be fenced: a relay that was paused may send again what another has sent. Repeats are possible,
/// first occurrences are always in order (`RelayContract` and the crash tests hold that).
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int CONCURRENT_AGGREGATES = 64;
    /// More than this many aggregates wait only when the broker is away; they are left to the sweep.
    private static final int MAX_WAITING = 10_000;

    private final Producer<String, byte[]> producer;
    private final EventTopics topics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore permits = new Semaphore(CONCURRENT_AGGREGATES);
    private final ConcurrentHashMap<Aggregate, Demand> running = new ConcurrentHashMap<>();
    private final Counter sent;
    private final Counter failed;
    private volatile boolean paused;

    public Relay(Producer<String, byte[]> producer, EventTopics topics, MeterRegistry meters) {
        this.producer = producer;
        this.topics = topics;
        this.sent = meters.counter("chengxin.relay.sent");
        this.failed = meters.counter("chengxin.relay.failed");
        meters.gauge("chengxin.relay.waiting", running, ConcurrentHashMap::size);
    }

    /// Takes note that an aggregate has pending events and returns at once.
    public void handOver(MongoCollection<Document> collection, String id) {
        if (!paused && running.size() < MAX_WAITING) {
            start(new Aggregate(collection, id));
        }
    }

    /// Sends an aggregate's pending events and returns when they are sent or sending failed; at once when this
    /// relay is already at it.
    void relay(MongoCollection<Document> collection, String id) {
        var aggregate = new Aggregate(collection, id);
        if (running.putIfAbsent(aggregate, Demand.ONCE) == null) {
            run(aggregate);
        }
    }

    /// Stops or resumes sending at once after a write, for benches that measure the write alone. The sweep goes on
    /// when it is resumed.
    public void pause(boolean pause) {
        this.paused = pause;
    }

    boolean paused() {
        return paused;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void start(Aggregate aggregate) {
        var demand = running.merge(aggregate, Demand.ONCE, (present, added) -> Demand.AGAIN);
        if (demand == Demand.ONCE) {
            threads.execute(() -> run(aggregate));
        }
    }

    private void run(Aggregate aggregate) {
        try {
            do {
                permits.acquire();
                try {
                    drain(aggregate);
                } finally {
                    permits.release();
                }
            } while (takeDemand(aggregate));
        } catch (InterruptedException e) {
            running.remove(aggregate);
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            running.remove(aggregate);
            failed.increment();
            LOG.warn(
                    "events of {} stay pending: {}",
                    aggregate.id(),
                    e.getClass().getSimpleName());
        }
    }

    /// Whether somebody asked again since the last look; if not, the aggregate is let go in the same step, so that
    /// no request falls between.
    private boolean takeDemand(Aggregate aggregate) {
        return running.computeIfPresent(aggregate, (key, demand) -> demand == Demand.AGAIN ? Demand.ONCE : null)
                != null;
    }

    private void drain(Aggregate aggregate) throws InterruptedException {
        for (var pending = pending(aggregate); !pending.isEmpty(); pending = pending(aggregate)) {
            Steps.reached("relay.read");
            for (OutboxEntry entry : pending) {
                if (!send(entry)) {
                    return;
                }
            }
            remove(aggregate, pending);
            Steps.reached("relay.removed");
        }
        settle(aggregate);
    }

    /// Read where a majority has it, so that nothing is sent that a fail-over could roll back.
    private static List<OutboxEntry> pending(Aggregate aggregate) {
        var document = aggregate
                .collection()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(new Document("_id", aggregate.id()))
                .projection(new Document("outbox", 1))
                .first();
        if (document == null) {
            return List.of();
        }
        return document.getList("outbox", Document.class, List.of()).stream()
                .map(OutboxEntry::read)
                .toList();
    }

    private boolean send(OutboxEntry entry) throws InterruptedException {
        topics.ensure(entry.topic());
        Future<RecordMetadata> acknowledgement = producer.send(EnvelopeRecords.toRecord(entry.topic(), entry.event()));
        Steps.reached("relay.sent");
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            failed.increment();
            var reason = e.getCause() == null ? e : e.getCause();
            LOG.warn(
                    "event {} stays pending: {}",
                    entry.event().id(),
                    reason.getClass().getSimpleName());
            return false;
        }
        sent.increment();
        Steps.reached("relay.acknowledged");
        return true;
    }

    /// Entries are contiguous and end at `events`, so that count and last sequence say that the outbox is exactly
    /// what was sent. Only then does nothing wait any more; otherwise the acknowledged entries go and the rest
    /// keeps its clock.
    private static void remove(Aggregate aggregate, List<OutboxEntry> sent) {
        var exactly = new Document("_id", aggregate.id())
                .append("events", sent.getLast().sequence())
                .append("outbox", new Document("$size", sent.size()));
        var emptied = new Document("$set", new Document("outbox", List.of()))
                .append("$unset", new Document("pendingSince", ""));
        if (aggregate.collection().updateOne(exactly, emptied).getMatchedCount() == 0) {
            var sequences = sent.stream().map(OutboxEntry::sequence).toList();
            var acknowledged = new Document(OutboxEntry.SEQUENCE, new Document("$in", sequences));
            aggregate
                    .collection()
                    .updateOne(
                            new Document("_id", aggregate.id()),
                            new Document("$pull", new Document("outbox", acknowledged)));
        }
    }

    /// Where two relays got in each other's way, both pulled and neither emptied: the clock still runs though
    /// nothing waits. Without this the sweep would come back for it for ever.
    private static void settle(Aggregate aggregate) {
        aggregate
                .collection()
                .updateOne(
                        new Document("_id", aggregate.id())
                                .append("outbox", List.of())
                                .append("pendingSince", new Document("$exists", true)),
                        new Document("$unset", new Document("pendingSince", "")));
    }

    private enum Demand {
        ONCE,
        AGAIN
    }

    private record Aggregate(MongoCollection<Document> collection, String id) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Aggregate(var otherCollection, var otherId)
                    && id.equals(otherId)
                    && collection.getNamespace().equals(otherCollection.getNamespace());
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }
}
