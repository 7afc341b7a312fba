package dev.chengxin.servicekit.personal;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the keys where a key folder is configured, and personal data where there is a store as well.
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnProperty("chengxin.keys.folder")
@EnableConfigurationProperties(KeysProperties.class)
class PersonalAutoConfiguration {

    @Bean
    Keys keys(KeysProperties properties) {
        return Keys.open(properties.folder(), properties.create());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoClient.class)
    @ConditionalOnBean(MongoClient.class)
    static class WithStore {

        @Bean
        PersonalData personalData(
                MongoClient client, MongoConnectionDetails connection, Keys keys, ObjectProvider<Clock> clock) {
            String database = Objects.requireNonNull(
                    connection.getConnectionString().getDatabase(), "spring.mongodb.uri names no database");
            return PersonalData.in(client.getDatabase(database), keys, clock.getIfUnique(Clock::systemUTC));
        }
    }
}
