package dev.chengxin.gateway.stream;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.loop.Loop;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Reads all topics from their present end on, each instance for itself and without a group: a hint is for those
/// who listen now. A topic that appears later is read from its beginning. While the broker is away nothing is told;
/// after that what was said meanwhile is, for the place in each partition is kept.
final class TopicTail implements Loop.Work, AutoCloseable {

    static final Set<String> TOPICS = Stream.concat(Topics.ledger().stream(), Stream.of(Topics.WORK_ITEM_CHANGES))
            .collect(Collectors.toUnmodifiableSet());

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Readers readers;
    private @Nullable Consumer<String, byte[]> consumer;
    private boolean began;
    private long lookedAt;
    private volatile boolean connected;

    TopicTail(Supplier<Consumer<String, byte[]>> consumers, Readers readers) {
        this.consumers = consumers;
        this.readers = readers;
    }

    /// Whether the broker answered when it was last asked.
    boolean isConnected() {
        return connected;
    }

    @Override
    public boolean round() {
        try {
            var reading = consumer == null ? consumers.get() : consumer;
            consumer = reading;
            if (!began || System.nanoTime() - lookedAt > LOOK_AGAIN.toNanos()) {
                look(reading);
            }
            if (reading.assignment().isEmpty()) {
                return false;
            }
            tell(reading);
            return true;
        } catch (TimeoutException | InterruptException awayOrStopped) {
            connected = false;
            throw awayOrStopped;
        } catch (RuntimeException broken) {
            // A consumer that failed has lost its place, and with it what was said meanwhile.
            connected = false;
            close();
            throw broken;
        }
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
            began = false;
        }
    }

    private void tell(Consumer<String, byte[]> reading) {
        var found = reading.poll(POLL);
        if (!readers.isEmpty()) {
            found.forEach(each -> HintRecords.of(each).ifPresent(readers::tell));
        }
    }

    private void look(Consumer<String, byte[]> reading) {
        var there = partitions(reading);
        var added = new HashSet<>(there);
        added.removeAll(reading.assignment());
        if (!added.isEmpty()) {
            reading.assign(there);
        }
        if (!began) {
            reading.seekToEnd(added);
            // The end is where it is now, not where it will be when something is first read.
            added.forEach(partition -> reading.position(partition, ANSWER));
            readers.resync();
        } else if (!added.isEmpty()) {
            reading.seekToBeginning(added);
        }
        began = true;
        lookedAt = System.nanoTime();
        connected = true;
    }

    private static Set<TopicPartition> partitions(Consumer<String, byte[]> reading) {
        return reading.listTopics(ANSWER).entrySet().stream()
                .filter(topic -> TOPICS.contains(topic.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(partitions -> partitions.stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition())))
                .collect(Collectors.toSet());
    }
}
