package dev.chengxin.cli.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The topic on which a platform hears what it is to do with a stream on air.
final class Commands {

    private static final String TOPIC = "session.commands";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private Commands() {}

    /// Waits for a command.
    ///
    /// @param request id of the request, which is that of the command
    static void await(Scene scene, String session, String request) throws InterruptedException, StepFailed {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings(scene), new StringDeserializer(), new StringDeserializer())) {
            Patience patience = Patience.begin();
            // The first command makes the topic.
            while (!consumer.listTopics().containsKey(TOPIC)) {
                scene.expect("the topic " + TOPIC, patience.lasts(), "no such topic");
                Patience.pause();
            }
            place(consumer, scene);
            while (true) {
                for (ConsumerRecord<String, String> found : consumer.poll(POLL)) {
                    if (session.equals(found.key()) && request.equals(header(found, "ce_id"))) {
                        return;
                    }
                }
                scene.expect("the command " + request + " on " + TOPIC, patience.lasts(), "no such record");
            }
        } catch (KafkaException e) {
            throw new StepFailed("the broker to answer at " + scene.platform().kafka(), String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> settings(Scene scene) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                scene.platform().kafka(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }

    // What was sent before the run began is of no interest, and may be much.
    private static void place(KafkaConsumer<String, String> consumer, Scene scene) {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        long since = scene.run().begun().minus(MARGIN).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp offset = offsets.get(partition);
            if (offset == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, offset.offset());
            }
        }
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        Header header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
