package dev.chengxin.product;

import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.producer.ProducerAggregates;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires producers, in whose name callers act.
@Configuration(proxyBeanMethods = false)
class ProducerConfiguration {
    @Bean
    CodeTexts codeTexts() {
        return CodeTexts.beside(ProductApplication.class);
    }

    @Bean
    Aggregates<Producer> producers(AggregateFactory factory) {
        return factory.open(new ProducerAggregates());
    }

    @Bean
    Acting acting(Aggregates<Producer> producers, Clock clock) {
        return new Acting(producers, clock);
    }
}
