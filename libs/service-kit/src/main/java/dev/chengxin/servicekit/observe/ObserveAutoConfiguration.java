package dev.chengxin.servicekit.observe;

import com.mongodb.client.MongoClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// Adds what Boot's own observability lacks.
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnClass({MongoClient.class, HealthIndicator.class})
class ObserveAutoConfiguration {

    @Bean
    @ConditionalOnBean(MongoClient.class)
    StorePing storeHealthIndicator(MongoClient client) {
        return new StorePing(client);
    }
}
