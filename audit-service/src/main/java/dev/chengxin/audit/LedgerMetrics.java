package dev.chengxin.audit;

import dev.chengxin.audit.ledger.Alarm;
import dev.chengxin.audit.ledger.Entry;
import dev.chengxin.audit.ledger.Head;
import dev.chengxin.audit.ledger.LedgerEvents;
import dev.chengxin.audit.ledger.LedgerStatus;
import dev.chengxin.audit.ledger.LedgerStatus.Part;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Counts and times what the writer does.
final class LedgerMetrics implements LedgerEvents {
    private final Counter entries;
    private final Counter repeats;
    private final Timer delay;
    private final Timer batch;
    private final Counter halts;
    private final Map<Alarm, Counter> alarms = new EnumMap<>(Alarm.class);

    LedgerMetrics(MeterRegistry meters, LedgerStatus status) {
        gauges(meters, status);
        entries = meters.counter("chengxin.ledger.entries");
        repeats = meters.counter("chengxin.ledger.repeats");
        delay = Timer.builder("chengxin.ledger.delay")
                .description("From an event's time to its entry")
                .publishPercentileHistogram()
                .register(meters);
        batch = Timer.builder("chengxin.ledger.batch")
                .description("From a batch's arrival to its checkpoint")
                .publishPercentileHistogram()
                .register(meters);
        halts = meters.counter("chengxin.ledger.halts");
        for (var alarm : Alarm.values()) {
            alarms.put(alarm, meters.counter("chengxin.ledger.alarms", "kind", alarm.word()));
        }
    }

    private static void gauges(MeterRegistry meters, LedgerStatus status) {
        gauge(meters, "chengxin.ledger.writer", () -> status.now().part() == Part.WRITER ? 1 : 0);
        gauge(meters, "chengxin.ledger.halted", () -> status.now().part() == Part.HALTED ? 1 : 0);
        gauge(meters, "chengxin.ledger.epoch", () -> status.now().epoch());
        gauge(meters, "chengxin.ledger.size", () -> status.now().size());
    }

    private static void gauge(MeterRegistry meters, String name, Supplier<Number> value) {
        Gauge.builder(name, value).register(meters);
    }

    @Override
    public void began(Head head) {}

    @Override
    public void committed(Head head, List<Entry> committed, int repeated) {
        entries.increment(committed.size());
        repeats.increment(repeated);
        for (var entry : committed) {
            entry.delay().ifPresent(delay::record);
            var alarm = entry.alarm();
            if (alarm != null) {
                Objects.requireNonNull(alarms.get(alarm)).increment();
            }
        }
    }

    @Override
    public void published(Head head, Duration took) {
        batch.record(took);
    }

    @Override
    public void ended() {}

    @Override
    public void halted(String reason) {
        halts.increment();
    }
}
