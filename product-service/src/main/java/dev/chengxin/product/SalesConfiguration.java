package dev.chengxin.product;

import dev.chengxin.product.sales.OrderCount;
import dev.chengxin.product.sales.OrderCountAggregates;
import dev.chengxin.product.sales.SalesReport;
import dev.chengxin.product.sales.SalesReportAggregates;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the totals of what was sold.
@Configuration(proxyBeanMethods = false)
class SalesConfiguration {
    @Bean
    Aggregates<OrderCount> orderCounts(AggregateFactory factory) {
        return factory.open(new OrderCountAggregates());
    }

    @Bean
    Aggregates<SalesReport> salesReports(AggregateFactory factory) {
        return factory.open(new SalesReportAggregates());
    }
}
