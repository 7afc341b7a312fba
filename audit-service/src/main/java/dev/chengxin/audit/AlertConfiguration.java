package dev.chengxin.audit;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.alert.AlertFold;
import dev.chengxin.audit.alert.mongo.MongoAlerts;
import dev.chengxin.audit.fold.mongo.MongoProgress;
import dev.chengxin.audit.ledger.Head;
import dev.chengxin.audit.ledger.mongo.MongoEntries;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the alerts.
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    MongoAlerts alerts(AggregateStores stores, Clock clock, PlatformProperties platform) {
        return new MongoAlerts(stores, clock, platform.region());
    }

    /// Runs in every instance: raising an alert twice changes nothing.
    @Bean
    Loop alertFold(MongoDatabase database, MongoHeads heads, MongoEntries entries, MongoAlerts alerts) {
        var fold = new AlertFold(
                () -> heads.read().map(Head::size).orElse(0L),
                entries::alarmed,
                alerts,
                new MongoProgress(database, "alerts"));
        return new Loop("alert-fold", LOOK, fold::round);
    }
}
