package dev.chengxin.product.certificate.web;

import dev.chengxin.product.certificate.CertificateChecks;
import dev.chengxin.servicekit.text.CodeTexts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of certificates.
@Configuration(proxyBeanMethods = false)
class CertificateWebConfiguration {
    /// Long enough for a slow store, short enough for somebody who stands before a shelf.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    Views certificateViews(CodeTexts texts, Clock clock) {
        return new Views(texts, clock);
    }

    @Bean
    PromptChecks promptChecks(CertificateChecks checks) {
        return new PromptChecks(checks, PATIENCE);
    }
}
