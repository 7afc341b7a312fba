package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.CodeTexts;
import dev.chengxin.complaint.casework.Handling;
import dev.chengxin.complaint.casework.Profile;
import dev.chengxin.servicekit.personal.Keys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the HTTP side of complaints.
@Configuration(proxyBeanMethods = false)
class CaseWebConfiguration implements WebMvcConfigurer {
    private static final int SALT_BYTES = 32;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new CodedParameters());
        // The standard one takes a bare number for seconds since 1970.
        registry.addConverter(
                String.class, Instant.class, text -> OffsetDateTime.parse(text).toInstant());
    }

    @Bean
    FilingTokens filingTokens(Keys keys) {
        return new FilingTokens(keys);
    }

    @Bean
    Access access(CaseFiles files, FilingTokens tokens) {
        return new Access(files, tokens);
    }

    @Bean
    Commands commands(Handling handling, CodeTexts texts) {
        return new Commands(handling, texts);
    }

    @Bean
    CaseViews caseViews(CodeTexts texts, Profile profile, FilingTokens tokens) {
        return new CaseViews(texts, profile, tokens);
    }

    @Bean
    Filings filings(Clock clock) {
        var random = new SecureRandom();
        return new Filings(() -> salt(random), clock);
    }

    private static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    @Bean
    ExampleParameters exampleParameters() {
        return new ExampleParameters();
    }
}
