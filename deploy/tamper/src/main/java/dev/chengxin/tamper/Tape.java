package dev.chengxin.tamper;

import dev.chengxin.audit.ledger.LedgerRecord;
import dev.chengxin.audit.ledger.Position;
import dev.chengxin.audit.ledger.RecordSource;
import dev.chengxin.audit.ledger.TopicOffsets;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// A topic that ends: the service's writer reads it as it reads Kafka.
final class Tape implements RecordSource {
    private static final int BATCH = 500;
    private static final long PATIENCE_MILLIS = 50;

    private final LongFunction<Envelope> events;
    private final long end;
    private final Semaphore wakes = new Semaphore(0);
    private long next;

    /// @param end the offset behind the last record
    Tape(LongFunction<Envelope> events, long end) {
        this.events = events;
        this.end = end;
    }

    @Override
    public List<TopicOffsets> admit(List<TopicOffsets> known) {
        return known.isEmpty() ? List.of(TopicOffsets.unread(Topics.COMPLAINT_EVENTS, "tape", 1)) : known;
    }

    @Override
    public void seek(List<TopicOffsets> topics) {
        next = topics.getFirst().next().getFirst();
    }

    @Override
    public List<LedgerRecord> poll() {
        if (next == end) {
            await();
            return List.of();
        }
        var to = Math.min(end, next + BATCH);
        var records = LongStream.range(next, to).mapToObj(this::record).toList();
        next = to;
        return records;
    }

    private void await() {
        try {
            wakes.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private LedgerRecord record(long offset) {
        return LedgerRecord.of(new Position(Topics.COMPLAINT_EVENTS, 0, offset), events.apply(offset), () -> {
            throw new AssertionError("The ledger does not keep event " + offset);
        });
    }

    @Override
    public void verify(List<TopicOffsets> topics) {
        // A tape is never made anew.
    }

    @Override
    public void wake() {
        wakes.release();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
