package dev.chengxin.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.contracts.Topics;
import dev.chengxin.contracts.WorkItemChange;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads hints out of records: of an event only headers, never what it says.
final class HintRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HintRecords() {}

    /// Empty for a record that is not what its topic is for; whose trouble that is, others say.
    static Optional<Hint> of(ConsumerRecord<String, byte @Nullable []> found) {
        return Topics.WORK_ITEM_CHANGES.equals(found.topic()) ? ofChange(found.value()) : ofEvent(found);
    }

    private static Optional<Hint> ofEvent(ConsumerRecord<String, ?> found) {
        var type = header(found, "ce_type");
        var at = header(found, "ce_time");
        return found.key() == null || type == null || at == null
                ? Optional.empty()
                : Optional.of(Hint.of(found.key(), type, at, header(found, "ce_jurisdiction")));
    }

    private static Optional<Hint> ofChange(byte @Nullable [] said) {
        try {
            return Optional.ofNullable(said)
                    .map(json -> JSON.readValue(json, WorkItemChange.class))
                    .map(change -> Hint.of(
                            change.id(),
                            "work-item." + change.change(),
                            change.at().toString(),
                            null));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String header(ConsumerRecord<String, ?> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
