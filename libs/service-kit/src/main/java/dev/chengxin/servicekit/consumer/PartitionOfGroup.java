package dev.chengxin.servicekit.consumer;

import com.mongodb.client.model.Filters;
import dev.chengxin.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.conversions.Bson;

/// One partition as one group reads it.
record PartitionOfGroup(String group, TopicPartition source) {
    private static final String NO_KEY = "#no-key-";

    /// Where the group's dead letters of the partition are: the same number, so that they keep their order.
    TopicPartition deadLetters() {
        return new TopicPartition(Topics.deadLetters(source.topic(), group), source.partition());
    }

    /// The key by which a record is parked. Records without one cannot be told apart and are parked together.
    String keyOf(ConsumerRecord<String, byte[]> read) {
        var key = read.key();
        return key == null ? NO_KEY + source.partition() : key;
    }

    /// Names of groups and topics hold no slash, so different keys have different ids.
    String idOf(String key) {
        return group + "/" + source.topic() + "/" + source.partition() + "/" + key;
    }

    Bson filter() {
        return Filters.and(
                Filters.eq(ParkedKeys.GROUP, group),
                Filters.eq(ParkedKeys.TOPIC, source.topic()),
                Filters.eq(ParkedKeys.PARTITION, source.partition()));
    }
}
