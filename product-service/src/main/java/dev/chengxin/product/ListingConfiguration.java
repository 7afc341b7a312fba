package dev.chengxin.product;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.Topics;
import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.product.ConcernedProducts;
import dev.chengxin.product.product.Following;
import dev.chengxin.product.product.Grounds;
import dev.chengxin.product.product.Offering;
import dev.chengxin.product.product.PriceHistory;
import dev.chengxin.product.product.Prices;
import dev.chengxin.product.product.Product;
import dev.chengxin.product.product.ProductAggregates;
import dev.chengxin.product.product.Settling;
import dev.chengxin.product.product.kafka.GroundEvents;
import dev.chengxin.product.product.kafka.PriceEvents;
import dev.chengxin.product.product.mongo.MongoConcernedProducts;
import dev.chengxin.product.product.mongo.MongoGrounds;
import dev.chengxin.product.product.mongo.MongoPrices;
import dev.chengxin.product.reference.PatientLookup;
import dev.chengxin.servicekit.consumer.EventConsumer;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.timer.TimerSweep;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires goods on sale, what keeps them off sale, and their prices.
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {
    /// So that a measure against a business with many goods does not hold up the revocation of a certificate.
    private static final int THREADS = 3;

    @Bean
    Aggregates<Product> products(AggregateFactory factory) {
        return factory.open(new ProductAggregates());
    }

    @Bean
    MongoGrounds grounds(MongoDatabase database) {
        var grounds = new MongoGrounds(database);
        grounds.createIndexes();
        return grounds;
    }

    @Bean
    MongoConcernedProducts concernedProducts(MongoDatabase database) {
        return new MongoConcernedProducts(database);
    }

    @Bean
    MongoPrices prices(MongoDatabase database) {
        var prices = new MongoPrices(database);
        prices.createIndexes();
        return prices;
    }

    @Bean
    PriceHistory priceHistory(Prices prices) {
        return new PriceHistory(prices);
    }

    @Bean
    Offering offering(Aggregates<Batch> batches, Aggregates<Certificate> certificates, PatientLookup parties) {
        return new Offering(batches, certificates, parties);
    }

    @Bean
    Settling settling(Aggregates<Product> products, Grounds grounds) {
        return new Settling(products, grounds);
    }

    @Bean
    Following following(Aggregates<Product> products, Grounds grounds, ConcernedProducts concerned) {
        return new Following(products, grounds, concerned);
    }

    @Bean
    EventConsumer groundConsumer(Following following) {
        return EventConsumer.of(
                        "product-listings",
                        List.of(Topics.STREAMER_EVENTS, Topics.PRODUCT_EVENTS),
                        new GroundEvents(following))
                .withThreads(THREADS);
    }

    @Bean
    EventConsumer priceConsumer(Prices prices) {
        return EventConsumer.of("product-prices", List.of(Topics.PRODUCT_EVENTS), new PriceEvents(prices));
    }

    /// Finishes what a crash left unchecked.
    @Bean
    Loop settlingLoop(MongoDatabase database, Settling settling, Clock clock) {
        var products = database.getCollection(ProductAggregates.COLLECTION);
        var sweep = new TimerSweep(products, settling::settle, clock);
        return new Loop("products-timers", Duration.ofSeconds(1), sweep::sweep);
    }
}
