package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.streamer.session.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of livestreams.
@Configuration(proxyBeanMethods = false)
class SessionWebConfiguration {
    @Bean
    Views sessionViews() {
        return new Views(CodeTexts.beside(Session.class));
    }
}
