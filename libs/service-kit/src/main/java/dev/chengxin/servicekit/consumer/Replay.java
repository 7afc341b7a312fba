package dev.chengxin.servicekit.consumer;

import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The replay of one key: its dead letters, in their order, through the same handler. It goes on in steps, so that
/// the thread keeps its place in the group however many there are.
///
/// A crash leaves the key parked and the request for its replay in place, and the next owner begins again; what was
/// handled already is dropped by its markers (`ReplayTest`).
final class Replay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final ParkedKey parked;
    private final PartitionOfGroup partition;
    private final PartitionClaim claim;
    private final DeadLetterReader reader;
    private final EventApplier applier;
    private final Clock clock;

    Replay(
            ParkedKey parked,
            PartitionOfGroup partition,
            PartitionClaim claim,
            DeadLetterReader reader,
            EventApplier applier,
            Clock clock) {
        this.parked = parked;
        this.partition = partition;
        this.claim = claim;
        this.reader = reader;
        this.applier = applier;
        this.clock = clock;
    }

    /// Goes on for a while.
    ///
    /// @return whether the replay is over
    /// @throws RuntimeException when the infrastructure fails; the next step goes on at the same dead letter
    boolean step(Instant until) {
        while (!reader.atEnd()) {
            if (clock.instant().isAfter(until)) {
                return false;
            }
            for (var letter : reader.next()) {
                if (failsAt(letter)) {
                    return true;
                }
            }
        }
        claim.release(parked.key());
        LOG.info("replayed a key of {} to {}", partition.source(), partition.group());
        return true;
    }

    private boolean failsAt(ConsumerRecord<String, byte[]> letter) {
        if (!partition.keyOf(letter).equals(parked.key())) {
            return false;
        }
        try {
            return stillUnprocessable(letter);
        } catch (RuntimeException e) {
            reader.backTo(letter.offset());
            throw e;
        }
    }

    private boolean stillUnprocessable(ConsumerRecord<String, byte[]> letter) {
        try {
            applier.apply(letter, parked.topic());
            return false;
        } catch (UnprocessableRecordException e) {
            claim.replayFailed(parked.key(), e.reason(), letter.offset());
            LOG.error(
                    "the replay of a key of {} to {} stopped at dead letter {}: {}",
                    partition.source(),
                    partition.group(),
                    letter.offset(),
                    e.reason());
            return true;
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
