package dev.chengxin.product;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.Topics;
import dev.chengxin.product.reference.KnownParties;
import dev.chengxin.product.reference.PatientLookup;
import dev.chengxin.product.reference.kafka.PartyEvents;
import dev.chengxin.product.reference.mongo.MongoKnownParties;
import dev.chengxin.servicekit.consumer.EventConsumer;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what is known of those who sell.
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int WAITING = 20;

    @Bean
    MongoKnownParties knownParties(MongoDatabase database) {
        return new MongoKnownParties(database);
    }

    @Bean
    PatientLookup patientLookup(KnownParties known) {
        return new PatientLookup(known, PATIENCE, WAITING);
    }

    @Bean
    EventConsumer partyConsumer(KnownParties known) {
        return EventConsumer.of("product-references", List.of(Topics.STREAMER_EVENTS), new PartyEvents(known));
    }
}
