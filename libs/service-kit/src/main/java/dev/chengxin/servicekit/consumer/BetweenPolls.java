package dev.chengxin.servicekit.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RecordInterceptor;

/// What a member does before each poll, on its own thread and with no record in hand: it claims new partitions,
/// goes on with replays that an operator asked for, and pauses partitions that have to wait.
///
/// No promise rests on the pausing: a record that is delivered nevertheless still follows its parked key.
final class BetweenPolls implements RecordInterceptor<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(BetweenPolls.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration REPLAY_AT_A_TIME = Duration.ofSeconds(2);

    private final String group;
    private final OwnedPartitions partitions;
    private final ParkedKeys parkedKeys;
    private final KafkaClients clients;
    private final EventApplier applier;
    private final Clock clock;
    private Instant nextLook = Instant.MIN;

    BetweenPolls(
            String group,
            OwnedPartitions partitions,
            ParkedKeys parkedKeys,
            KafkaClients clients,
            EventApplier applier,
            Clock clock) {
        this.group = group;
        this.partitions = partitions;
        this.parkedKeys = parkedKeys;
        this.clients = clients;
        this.applier = applier;
        this.clock = clock;
    }

    @Override
    public ConsumerRecord<String, byte[]> intercept(
            ConsumerRecord<String, byte[]> read, Consumer<String, byte[]> consumer) {
        return read;
    }

    @Override
    public void setupThreadState(Consumer<?, ?> consumer) {
        claimNew(consumer);
        beginReplays();
        partitions.all().forEach(this::goOn);
        pause(consumer);
    }

    private void claimNew(Consumer<?, ?> consumer) {
        var next = new HashMap<TopicPartition, Long>();
        var unclaimed = partitions.all().stream()
                .filter(partition -> partition.claim() == null && !partition.waits())
                .toList();
        try {
            unclaimed.stream()
                    .map(partition -> partition.partition().source())
                    .forEach(source -> next.put(source, consumer.position(source)));
            if (!next.isEmpty()) {
                partitions.claim(consumer, next);
            }
        } catch (WakeupException _) {
            // The group is being stopped.
        } catch (RuntimeException e) {
            unclaimed.forEach(OwnedPartition::failed);
            LOG.warn(
                    "{} partitions of {} cannot be claimed now and are tried again: {}",
                    unclaimed.size(),
                    group,
                    e.getClass().getName());
        }
    }

    private void beginReplays() {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(LOOK_EVERY);
        try {
            parkedKeys.replaysRequested(group).forEach(this::beginReplay);
        } catch (RuntimeException e) {
            LOG.warn("replays to {} cannot begin now: {}", group, e.getClass().getName());
        }
    }

    private void beginReplay(ParkedKey requested) {
        var source = new TopicPartition(requested.topic(), requested.partition());
        for (var partition : partitions.all()) {
            var claim = partition.claim();
            if (partition.partition().source().equals(source) && claim != null && partition.replay() == null) {
                claim.beginReplay(requested.key())
                        .ifPresent(parked -> partition.begin(replay(partition, claim, parked)));
            }
        }
    }

    private Replay replay(OwnedPartition partition, PartitionClaim claim, ParkedKey parked) {
        var reader = DeadLetterReader.open(
                clients.deadLetterReader(), partition.partition().deadLetters(), parked.from());
        return new Replay(parked, partition.partition(), claim, reader, applier, clock);
    }

    private void goOn(OwnedPartition partition) {
        var replay = partition.replay();
        if (replay == null || partition.waits()) {
            return;
        }
        try {
            if (replay.step(clock.instant().plus(REPLAY_AT_A_TIME))) {
                partition.endReplay();
            }
            partition.succeeded();
        } catch (ClaimLostException _) {
            partition.forgetClaim();
        } catch (RuntimeException e) {
            Troubles.report(partition, e);
        }
    }

    private void pause(Consumer<?, ?> consumer) {
        var pause = new HashSet<TopicPartition>();
        partitions.all().stream()
                .filter(OwnedPartition::paused)
                .forEach(partition -> pause.add(partition.partition().source()));
        pause.retainAll(consumer.assignment());
        Set<TopicPartition> resume = new HashSet<>(consumer.paused());
        resume.removeAll(pause);
        consumer.resume(resume);
        consumer.pause(pause);
    }
}
