package dev.chengxin.streamer;

import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.scan.TermBank;
import dev.chengxin.streamer.termbank.ActiveTermBank;
import dev.chengxin.streamer.termbank.TermBankAggregates;
import dev.chengxin.streamer.termbank.TermBanks;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the rules of the scanner.
@Configuration(proxyBeanMethods = false)
class TermBankConfiguration {
    @Bean
    TermBank termBank() {
        return TermBank.builtIn();
    }

    @Bean
    Aggregates<ActiveTermBank> termBankAggregates(AggregateFactory factory, PlatformProperties platform) {
        return factory.open(new TermBankAggregates(platform.region()));
    }

    /// What decides stands in the ledger before the first decision.
    @Bean
    ApplicationRunner activeTermBank(TermBank bank, Aggregates<ActiveTermBank> aggregates) {
        var termBanks = new TermBanks(aggregates, Actor.system("streamer-service"));
        return _ -> termBanks.activate(bank);
    }
}
