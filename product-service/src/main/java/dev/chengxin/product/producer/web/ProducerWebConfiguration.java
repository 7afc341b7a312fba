package dev.chengxin.product.producer.web;

import dev.chengxin.servicekit.text.CodeTexts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of producers.
@Configuration(proxyBeanMethods = false)
class ProducerWebConfiguration {
    @Bean
    Views producerViews(CodeTexts texts, Clock clock) {
        return new Views(texts, clock);
    }
}
