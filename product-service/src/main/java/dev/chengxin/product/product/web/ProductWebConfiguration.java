package dev.chengxin.product.product.web;

import dev.chengxin.product.batch.Batch;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of goods.
@Configuration(proxyBeanMethods = false)
class ProductWebConfiguration {
    @Bean
    Views productViews(Aggregates<Batch> batches, CodeTexts texts) {
        return new Views(batches, texts);
    }
}
