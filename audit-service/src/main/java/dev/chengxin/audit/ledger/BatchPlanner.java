package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides which records of a batch become entries, in the order in which they were read. The records of an
/// aggregate lie in one partition and are read in order, so an event's predecessor is below the head, earlier in
/// the batch, or missing.
public final class BatchPlanner {
    private final Salts salts;
    private final Clock clock;

    public BatchPlanner(Salts salts, Clock clock) {
        this.salts = salts;
        this.clock = clock;
    }

    /// The entries of a batch.
    ///
    /// @param first the index that the first of them gets
    /// @param known what the ledger has below that index; what the batch adds is noted in it
    List<Entry> plan(long first, List<LedgerRecord> records, Known known) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entries = new ArrayList<Entry>(records.size());
        for (var each : records) {
            switch (each) {
                case LedgerRecord.Opaque opaque -> entries.add(entry(first + entries.size(), opaque, now));
                case LedgerRecord.Event event -> {
                    if (!known.has(event.key(), event.envelope().id())) {
                        entries.add(entry(first + entries.size(), event, alarm(event.key(), known), now));
                        known.add(event.key(), event.envelope().id());
                    }
                }
            }
        }
        return List.copyOf(entries);
    }

    private static @Nullable Alarm alarm(EntryKey key, Known known) {
        if (known.has(key)) {
            return Alarm.CONFLICT;
        }
        return key.predecessor().filter(before -> !known.has(before)).isPresent() ? Alarm.GAP : null;
    }

    private Entry entry(long index, LedgerRecord.Event event, @Nullable Alarm alarm, Instant now) {
        var envelope = event.envelope();
        var facts = new Entry.Facts(
                event.key(),
                envelope.type(),
                EventCatalog.visibilityOf(envelope.type()),
                envelope.extension(Envelope.JURISDICTION).orElse(""));
        return entry(index, event, envelope.id(), envelope.time(), facts, alarm, now);
    }

    private Entry entry(long index, LedgerRecord.Opaque opaque, Instant now) {
        var id = OpaqueContent.id(opaque.position());
        var time = EventJson.text(opaque.time());
        return entry(index, opaque, id, time, null, Alarm.OPAQUE, now);
    }

    private Entry entry(
            long index,
            LedgerRecord source,
            String id,
            String time,
            Entry.@Nullable Facts facts,
            @Nullable Alarm alarm,
            Instant now) {
        var salt = salts.next();
        var leaf = new Leaf(salt.commit(source.canonical()), id, time);
        return new Entry(index, leaf, facts, source.position(), source.canonical(), salt, now, alarm);
    }
}
