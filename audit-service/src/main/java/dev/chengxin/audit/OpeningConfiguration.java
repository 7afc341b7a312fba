package dev.chengxin.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.mongo.MongoOpenEntries;
import dev.chengxin.audit.ledger.mongo.MongoPlaces;
import dev.chengxin.audit.opening.Opening;
import dev.chengxin.audit.opening.OpeningAggregates;
import dev.chengxin.audit.opening.Openings;
import dev.chengxin.audit.proof.Proofs;
import dev.chengxin.audit.standing.Owners;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires openings of single entries.
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {
    @Bean
    Aggregates<Opening> openingAggregates(AggregateFactory factory) {
        return factory.open(new OpeningAggregates());
    }

    @Bean
    Openings openings(
            Aggregates<Opening> openingAggregates,
            Proofs proofs,
            MongoClient client,
            MongoDatabase database,
            Owners owners,
            PlatformProperties platform) {
        return new Openings(
                openingAggregates,
                proofs,
                new MongoPlaces(database),
                new MongoOpenEntries(client, database),
                owners,
                platform.region());
    }
}
