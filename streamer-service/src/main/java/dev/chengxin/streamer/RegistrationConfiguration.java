package dev.chengxin.streamer;

import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.registration.Admissions;
import dev.chengxin.streamer.registration.Operator;
import dev.chengxin.streamer.registration.OperatorAggregates;
import dev.chengxin.streamer.registration.Operators;
import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.registration.RegisteredParties;
import dev.chengxin.streamer.registration.Streamer;
import dev.chengxin.streamer.registration.StreamerAggregates;
import dev.chengxin.streamer.registration.Streamers;
import dev.chengxin.streamer.registration.Threshold;
import dev.chengxin.streamer.registration.ThresholdAggregates;
import dev.chengxin.streamer.registration.Thresholds;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires operators, streamers and the threshold for admission.
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {
    private static final CodeTexts TEXTS = CodeTexts.beside(Operator.class);

    @Bean
    Aggregates<Operator> operatorAggregates(AggregateFactory factory) {
        return factory.open(new OperatorAggregates());
    }

    @Bean
    Aggregates<Streamer> streamerAggregates(AggregateFactory factory) {
        return factory.open(new StreamerAggregates());
    }

    @Bean
    Aggregates<Threshold> thresholdAggregates(AggregateFactory factory, PlatformProperties platform) {
        return factory.open(new ThresholdAggregates(platform.region()));
    }

    @Bean
    Operators operators() {
        return new Operators(TEXTS);
    }

    @Bean
    Streamers streamers() {
        return new Streamers(TEXTS);
    }

    @Bean
    Thresholds thresholds(Aggregates<Threshold> aggregates) {
        return new Thresholds(aggregates, Actor.system("streamer-service"));
    }

    @Bean
    Parties parties(Aggregates<Operator> operators, Aggregates<Streamer> streamers) {
        return new RegisteredParties(operators, streamers);
    }

    @Bean
    Admissions admissions(Streamers streamers, Parties parties) {
        return new Admissions(streamers, parties);
    }

    @Bean
    Loop operatorTimers(Aggregates<Operator> aggregates, Operators operators) {
        return aggregates.timers(operators::lapse);
    }

    @Bean
    Loop streamerTimers(Aggregates<Streamer> aggregates, Streamers streamers) {
        return aggregates.timers(streamers::lapse);
    }

    /// What decides stands in the ledger before the first decision.
    @Bean
    ApplicationRunner standardThreshold(Thresholds thresholds) {
        return _ -> thresholds.current();
    }
}
