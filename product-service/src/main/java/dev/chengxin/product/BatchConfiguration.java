package dev.chengxin.product;

import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.batch.BatchAggregates;
import dev.chengxin.product.batch.Batches;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires batches of goods.
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {
    @Bean
    Aggregates<Batch> batches(AggregateFactory factory) {
        return factory.open(new BatchAggregates());
    }

    @Bean
    Batches batchDecisions(CodeTexts texts) {
        return new Batches(texts);
    }
}
