package dev.chengxin.complaint.evidence.web;

import dev.chengxin.complaint.evidence.EvidenceStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the HTTP side of evidence.
@Configuration(proxyBeanMethods = false)
class EvidenceWebConfiguration {
    @Bean
    Download download(EvidenceStore store) {
        return new Download(store);
    }
}
