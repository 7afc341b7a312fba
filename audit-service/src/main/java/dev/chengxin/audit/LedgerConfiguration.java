package dev.chengxin.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.feed.Feed;
import dev.chengxin.audit.ledger.LedgerEvents;
import dev.chengxin.audit.ledger.LedgerParts;
import dev.chengxin.audit.ledger.LedgerStatus;
import dev.chengxin.audit.ledger.LedgerWriter;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.audit.ledger.Salts;
import dev.chengxin.audit.ledger.kafka.KafkaSources;
import dev.chengxin.audit.ledger.mongo.MongoEntries;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.audit.ledger.mongo.MongoOpenEntries;
import dev.chengxin.audit.ledger.mongo.MongoPlaces;
import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.audit.proof.Proofs;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.personal.SigningKeys;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.NoteVerifier;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the ledger.
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    NoteSigner noteSigner(Keys keys, LedgerProperties properties) {
        return SigningKeys.read(keys, "ledger.key", properties.origin());
    }

    @Bean
    NoteVerifier noteVerifier(NoteSigner signer) {
        return signer.verifier();
    }

    @Bean
    LedgerStatus ledgerStatus() {
        return new LedgerStatus();
    }

    @Bean
    LedgerMetrics ledgerMetrics(MeterRegistry meters, LedgerStatus status) {
        return new LedgerMetrics(meters, status);
    }

    @Bean
    LedgerHealth ledgerHealthIndicator(LedgerStatus status) {
        return new LedgerHealth(status);
    }

    @Bean
    MongoHeads ledgerHeads(MongoDatabase database) {
        return new MongoHeads(database);
    }

    @Bean
    MongoEntries ledgerEntries(MongoDatabase database) {
        var entries = new MongoEntries(database);
        entries.prepare();
        return entries;
    }

    @Bean
    MongoTiles ledgerTiles(MongoDatabase database) {
        return new MongoTiles(database);
    }

    @Bean
    PublishedLog publishedLog(MongoHeads heads, MongoEntries entries, MongoTiles tiles) {
        return new PublishedLog(heads, entries, tiles);
    }

    @Bean
    Proofs proofs(MongoClient client, MongoDatabase database, PublishedLog log) {
        return new Proofs(log, new MongoPlaces(database), new MongoOpenEntries(client, database));
    }

    @Bean
    Feed feed(MongoClient client, MongoDatabase database) {
        return new Feed(new MongoOpenEntries(client, database));
    }

    @Bean
    KafkaSources ledgerSources(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        return new KafkaSources(settings, Topics.ledger());
    }

    @Bean
    LedgerParts ledgerParts(
            MongoHeads heads,
            MongoEntries entries,
            MongoTiles tiles,
            KafkaSources sources,
            NoteSigner signer,
            Clock clock,
            ObjectProvider<LedgerEvents> listeners) {
        var events = LedgerEvents.all(listeners.orderedStream().toList());
        return new LedgerParts(heads, entries, tiles, sources, signer, Salts.random(new SecureRandom()), clock, events);
    }

    @Bean
    WriterLifecycle ledgerWriter(LedgerParts parts, LedgerProperties properties) {
        return new WriterLifecycle(new LedgerWriter(parts, properties.writer()));
    }
}
