package dev.chengxin.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.fold.Progress;
import dev.chengxin.audit.fold.mongo.MongoProgress;
import dev.chengxin.audit.ledger.mongo.MongoOpenEntries;
import dev.chengxin.audit.proof.Proofs;
import dev.chengxin.audit.proof.StandingProofs;
import dev.chengxin.audit.standing.RulebookAggregates;
import dev.chengxin.audit.standing.RulebookHistory;
import dev.chengxin.audit.standing.RulebooksInForce;
import dev.chengxin.audit.standing.StandingBoard;
import dev.chengxin.audit.standing.StandingFold;
import dev.chengxin.audit.standing.mongo.MongoBatches;
import dev.chengxin.audit.standing.mongo.MongoDossiers;
import dev.chengxin.audit.standing.mongo.MongoOwners;
import dev.chengxin.audit.standing.mongo.MongoRulesOfLedger;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires standings and rulebooks.
@Configuration(proxyBeanMethods = false)
class StandingConfiguration {
    private static final Duration LOOK = Duration.ofMillis(250);

    @Bean
    MongoDossiers dossiers(AggregateStores stores, PlatformProperties platform) {
        return new MongoDossiers(stores, platform.region());
    }

    @Bean
    MongoRulesOfLedger rulesOfLedger(MongoDatabase database) {
        return new MongoRulesOfLedger(database);
    }

    @Bean
    StandingProofs standingProofs(MongoClient client, MongoDatabase database, MongoDossiers dossiers, Proofs proofs) {
        return new StandingProofs(proofs, new MongoOpenEntries(client, database), dossiers);
    }

    @Bean
    MongoOwners standingOwners(MongoDatabase database) {
        return new MongoOwners(database);
    }

    @Bean
    StandingBoard standingBoard(MongoDatabase database, MongoDossiers dossiers, MongoRulesOfLedger rules) {
        return new StandingBoard(dossiers, rules, progress(database));
    }

    /// Runs in every instance: whatever one of them has done, the other finds done.
    @Bean
    Loop standingFold(
            MongoClient client,
            MongoDatabase database,
            MongoDossiers dossiers,
            MongoRulesOfLedger rules,
            MongoOwners owners,
            Clock clock,
            PlatformProperties platform) {
        var fold = new StandingFold(
                new MongoOpenEntries(client, database),
                progress(database),
                dossiers,
                new MongoBatches(database),
                rules,
                owners,
                clock,
                platform.region());
        return new Loop("standing-fold", LOOK, fold::round);
    }

    @Bean
    Aggregates<RulebookHistory> rulebookAggregates(AggregateFactory factory, PlatformProperties platform) {
        return factory.open(new RulebookAggregates(platform.region()));
    }

    @Bean
    RulebooksInForce rulebooksInForce(Aggregates<RulebookHistory> aggregates) {
        return new RulebooksInForce(aggregates, Actor.system("audit-service"));
    }

    /// What decides stands in the ledger before the first decision.
    @Bean
    ApplicationRunner standardRulebook(RulebooksInForce rulebooks) {
        return _ -> rulebooks.history();
    }

    private static Progress progress(MongoDatabase database) {
        return new MongoProgress(database, "standings");
    }
}
