package dev.chengxin.servicekit.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.IntSupplier;

/// What a group counts. How far it is behind, Kafka's own metrics tell.
///
/// `chengxin.consumer.handling` is the time from a parsed event to its effect, with what came of it;
/// `chengxin.consumer.dead.letters` counts dead letters by reason, `chengxin.consumer.retries` attempts that the
/// infrastructure failed, and `chengxin.consumer.parked.keys` says how many keys wait for an operator in the
/// partitions that this instance owns.
final class ConsumerMetrics {
    static final String HANDLING = "chengxin.consumer.handling";
    static final String DEAD_LETTERS = "chengxin.consumer.dead.letters";
    static final String RETRIES = "chengxin.consumer.retries";
    static final String PARKED_KEYS = "chengxin.consumer.parked.keys";

    private static final String GROUP = "group";
    private static final String TOPIC = "topic";

    private final MeterRegistry registry;
    private final String group;

    ConsumerMetrics(MeterRegistry registry, String group) {
        this.registry = registry;
        this.group = group;
    }

    /// Shows how many keys are parked, until what is returned is closed.
    Closing parkedKeys(IntSupplier number) {
        var gauge = Gauge.builder(PARKED_KEYS, number::getAsInt)
                .description("Keys that an operator has to replay")
                .tag(GROUP, group)
                .strongReference(true)
                .register(registry);
        return () -> registry.remove(gauge);
    }

    /// Ends the showing of a number.
    @FunctionalInterface
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void handled(Timer.Sample sample, String topic, Effect effect) {
        sample.stop(Timer.builder(HANDLING)
                .description("From a parsed event to its effect")
                .tags(GROUP, group, TOPIC, topic, "effect", effect.name().toLowerCase(Locale.ROOT))
                .register(registry));
    }

    void deadLetter(String topic, String reason) {
        Counter.builder(DEAD_LETTERS)
                .description("Records set aside until an operator replays their key")
                .tags(GROUP, group, TOPIC, topic, "reason", reason)
                .register(registry)
                .increment();
    }

    void retry(String topic) {
        Counter.builder(RETRIES)
                .description("Attempts that have to be repeated")
                .tags(GROUP, group, TOPIC, topic)
                .register(registry)
                .increment();
    }
}
