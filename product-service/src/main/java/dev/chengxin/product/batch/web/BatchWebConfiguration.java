package dev.chengxin.product.batch.web;

import dev.chengxin.servicekit.text.CodeTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of batches.
@Configuration(proxyBeanMethods = false)
class BatchWebConfiguration {
    @Bean
    Views batchViews(CodeTexts texts) {
        return new Views(texts);
    }
}
