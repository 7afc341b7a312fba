package dev.chengxin.servicekit.worklist;

import dev.chengxin.servicekit.aggregate.AggregateStores;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires leases: how they are read from requests, and how others hear of them.
@AutoConfiguration(
        afterName = {
            "dev.chengxin.servicekit.aggregate.AggregateAutoConfiguration",
            "dev.chengxin.servicekit.personal.PersonalAutoConfiguration"
        })
class WorklistAutoConfiguration {
    @Bean
    @ConditionalOnBean(AggregateStores.class)
    @ConditionalOnMissingBean
    LeaseNews leaseNews(
            Producer<String, byte[]> producer,
            Admin admin,
            Environment environment,
            Clock clock,
            MeterRegistry meters) {
        var service = environment.getRequiredProperty("spring.application.name");
        return new KafkaLeaseNews(producer, admin, service, clock, meters);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Arguments implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new LeaseTokenResolver());
        }
    }
}
