package dev.chengxin.complaint;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.complaint.reference.KnownSubjects;
import dev.chengxin.complaint.reference.kafka.SubjectEvents;
import dev.chengxin.complaint.reference.mongo.MongoKnownSubjects;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.consumer.EventConsumer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what is known of other services' subjects.
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {
    @Bean
    MongoKnownSubjects knownSubjects(MongoDatabase database) {
        return new MongoKnownSubjects(database);
    }

    @Bean
    EventConsumer subjectConsumer(KnownSubjects known) {
        return EventConsumer.of(
                "complaint-references",
                List.of(Topics.STREAMER_EVENTS, Topics.PRODUCT_EVENTS),
                new SubjectEvents(known));
    }
}
