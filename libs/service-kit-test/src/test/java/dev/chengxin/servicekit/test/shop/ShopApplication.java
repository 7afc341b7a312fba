package dev.chengxin.servicekit.test.shop;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.consumer.EventConsumer;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.test.usecase.Animal;
import dev.chengxin.servicekit.test.usecase.AnimalKind;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// All the wiring of the pet shop.
@SpringBootApplication(proxyBeanMethods = false)
public class ShopApplication {
    @Bean
    Aggregates<Animal> animals(AggregateFactory factory) {
        return factory.open(new AnimalKind());
    }

    @Bean
    Loop feeding(Aggregates<Animal> animals) {
        return animals.timers(Animal::feed);
    }

    /// Whatever is said on the topic of products brings a cat.
    @Bean
    EventConsumer cats(Aggregates<Animal> animals) {
        return EventConsumer.of(
                "shop-cats",
                List.of(Topics.PRODUCT_EVENTS),
                cause -> animals.born(
                        cause,
                        Ids.ofCause(cause.id(), "cat"),
                        now -> Animal.arrival("cat", "330106", null, "Bai", now)));
    }
}
