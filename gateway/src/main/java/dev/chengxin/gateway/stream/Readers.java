package dev.chengxin.gateway.stream;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// All who listen at this instance. Their streams end before the server stops, which would wait for them.
@Component
class Readers implements SmartLifecycle {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final StreamSettings settings;
    private final Counter dropped;
    private volatile boolean running;

    Readers(StreamSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.dropped = meters.counter("chengxin.gateway.stream.overflows");
        meters.gauge("chengxin.gateway.stream.readers", readers, Set::size);
    }

    /// Lets somebody listen.
    ///
    /// @throws RefusedException 429 where one client listens too often, 503 where there are too many
    synchronized Reader admit(String client, Predicate<Hint> concerns) {
        if (!running || readers.size() >= settings.readers()) {
            throw new RefusedException(Refusal.SERVICE_BUSY).until(LATER);
        }
        if (readers.stream().filter(known -> known.client().equals(client)).count() >= settings.perClient()) {
            throw new RefusedException(Refusal.TOO_MANY_REQUESTS).until(LATER);
        }
        var reader = new Reader(client, concerns, settings.waiting());
        readers.add(reader);
        return reader;
    }

    void dismiss(Reader reader) {
        readers.remove(reader);
    }

    boolean isEmpty() {
        return readers.isEmpty();
    }

    void tell(Hint hint) {
        for (var reader : readers) {
            if (!reader.offer(hint)) {
                dropped.increment();
            }
        }
    }

    /// Hints may have been missed by all.
    void resync() {
        readers.forEach(Reader::resync);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        readers.forEach(Reader::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
