package dev.chengxin.streamer.registration.web;

import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.streamer.registration.Operator;
import dev.chengxin.streamer.registration.Parties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of registrations.
@Configuration(proxyBeanMethods = false)
class RegistrationWebConfiguration {
    @Bean
    Views registrationViews() {
        return new Views(CodeTexts.beside(Operator.class));
    }

    @Bean
    StreamerRequests streamerRequests(Parties parties) {
        return new StreamerRequests(parties);
    }
}
