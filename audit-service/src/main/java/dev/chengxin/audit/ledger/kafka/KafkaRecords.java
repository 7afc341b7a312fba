package dev.chengxin.audit.ledger.kafka;

import dev.chengxin.audit.ledger.LedgerRecord;
import dev.chengxin.audit.ledger.OpaqueContent;
import dev.chengxin.audit.ledger.Position;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a record as an event, or as the opaque thing that it is.
final class KafkaRecords {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaRecords.class);

    private KafkaRecords() {}

    static LedgerRecord read(ConsumerRecord<byte @Nullable [], byte @Nullable []> raw) {
        var position = new Position(raw.topic(), raw.partition(), raw.offset());
        try {
            return LedgerRecord.of(position, EnvelopeRecords.fromRecord(withTextKey(raw)), () -> opaque(position, raw));
        } catch (RuntimeException e) {
            // Whatever a parser stumbles over must not stop the ledger; the record may hold personal data, its
            // position does not.
            LOG.warn("{} is no event: {}", position.text(), e.getClass().getSimpleName());
            return opaque(position, raw);
        }
    }

    private static LedgerRecord.Opaque opaque(
            Position position, ConsumerRecord<byte @Nullable [], byte @Nullable []> raw) {
        List<Map.Entry<String, byte @Nullable []>> headers = new ArrayList<>();
        raw.headers().forEach(header -> headers.add(new SimpleImmutableEntry<>(header.key(), header.value())));
        var sha256 = OpaqueContent.sha256(raw.key(), raw.value(), headers);
        return new LedgerRecord.Opaque(position, Instant.ofEpochMilli(Math.max(0, raw.timestamp())), sha256);
    }

    private static ConsumerRecord<String, byte @Nullable []> withTextKey(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> raw) {
        var bytes = raw.key();
        var key = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                raw.topic(),
                raw.partition(),
                raw.offset(),
                raw.timestamp(),
                raw.timestampType(),
                raw.serializedKeySize(),
                raw.serializedValueSize(),
                key,
                raw.value(),
                raw.headers(),
                raw.leaderEpoch());
    }
}
