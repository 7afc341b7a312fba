package dev.chengxin.complaint;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.Handling;
import dev.chengxin.complaint.evidence.EvidenceLimits;
import dev.chengxin.complaint.evidence.EvidenceStore;
import dev.chengxin.complaint.evidence.Uploads;
import dev.chengxin.complaint.evidence.mongo.MongoEvidence;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.personal.PersonalData;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the files that filers add.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {
    @Bean
    MongoEvidence evidenceStore(MongoDatabase database, PersonalData personal) {
        var store = new MongoEvidence(database, personal);
        store.createIndexes();
        return store;
    }

    @Bean
    Uploads uploads(
            EvidenceStore store, CaseFiles files, Handling handling, EvidenceProperties properties, Clock clock) {
        var limits =
                new EvidenceLimits(properties.maxFile().toBytes(), properties.maxFiles(), properties.abandonedAfter());
        return new Uploads(store, files, handling, limits, clock);
    }

    @Bean
    Loop evidenceSweep(Uploads uploads) {
        return new Loop("evidence-sweep", Duration.ofMinutes(10), uploads::sweep);
    }
}
