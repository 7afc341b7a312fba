package dev.chengxin.audit.ledger.kafka;

import dev.chengxin.audit.ledger.RecordSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Opens readers of the ledger's topics.
///
/// @param connection how to reach the broker: `bootstrap.servers` and what security asks for
/// @param topics the names of the topics whose records become leaves
public record KafkaSources(Map<String, Object> connection, List<String> topics) implements Supplier<RecordSource> {
    private static final int BATCH = 500;

    public KafkaSources {
        connection = Map.copyOf(connection);
        topics = List.copyOf(topics);
    }

    @Override
    public RecordSource get() {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "ledger");
        var bytes = new ByteArrayDeserializer();
        var admin = Admin.create(connection);
        return new KafkaSource(new KafkaConsumer<>(settings, bytes, bytes), new LedgerTopics(admin, topics));
    }
}
