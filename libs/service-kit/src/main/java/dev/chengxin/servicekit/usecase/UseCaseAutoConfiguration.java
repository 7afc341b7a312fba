package dev.chengxin.servicekit.usecase;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.worklist.LeaseNews;
import dev.chengxin.servicekit.worklist.WorkLeases;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Wires the use cases of aggregates, and the list of work where a service has kinds of them.
@AutoConfiguration(afterName = "dev.chengxin.servicekit.worklist.WorklistAutoConfiguration")
@ConditionalOnBean({AggregateStores.class, PersonalData.class, LeaseNews.class})
class UseCaseAutoConfiguration {
    @Bean
    WorkLeases workLeases(MongoDatabase database, LeaseNews news, Clock clock) {
        return new WorkLeases(database, news, clock);
    }

    @Bean
    AggregateFactory aggregateFactory(
            AggregateStores stores,
            PersonalData personal,
            Reservations reservations,
            WorkLeases leases,
            Environment environment,
            Clock clock) {
        var service = environment.getRequiredProperty("spring.application.name");
        return new AggregateFactory(stores, personal, reservations, leases, service, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Aggregates.class)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class WorkList {
        @Bean
        WorkItemController workItemController(List<Aggregates<?>> kinds, WorkLeases leases) {
            return new WorkItemController(new WorkItems(kinds, leases));
        }
    }
}
