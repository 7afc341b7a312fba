package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.CodeTexts;
import dev.chengxin.complaint.casework.Handling;
import dev.chengxin.complaint.casework.Profile;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.web.ExampleParameters;
import dev.chengxin.servicekit.worklist.WorkLeases;
import dev.chengxin.tlog.NoteSigner;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of complaints.
@Configuration(proxyBeanMethods = false)
class CaseWebConfiguration {
    private static final int SALT_BYTES = 32;

    @Bean
    FilingTokens filingTokens(Keys keys) {
        return new FilingTokens(keys);
    }

    @Bean
    Receipts receipts(NoteSigner receiptSigner) {
        return new Receipts(receiptSigner);
    }

    @Bean
    Access access(CaseFiles files, FilingTokens tokens) {
        return new Access(files, tokens);
    }

    @Bean
    Commands commands(Handling handling, WorkLeases leases, CodeTexts texts) {
        return new Commands(handling, leases, texts);
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
        return new ExampleParameters(ExampleCases.all(), ExampleCases.ids());
    }
}
