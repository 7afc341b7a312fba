package dev.chengxin.product;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CertificateAggregates;
import dev.chengxin.product.certificate.CertificateChecks;
import dev.chengxin.product.certificate.Certificates;
import dev.chengxin.product.certificate.IssuedNumbers;
import dev.chengxin.product.certificate.Issuing;
import dev.chengxin.product.certificate.mongo.MongoIssuedNumbers;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires certificates of quality and the check of their numbers.
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {
    @Bean
    Aggregates<Certificate> certificates(AggregateFactory factory) {
        return factory.open(new CertificateAggregates());
    }

    @Bean
    Certificates certificateDecisions(CodeTexts texts) {
        return new Certificates(texts);
    }

    @Bean
    MongoIssuedNumbers issuedNumbers(
            Reservations reservations, MongoDatabase database, Aggregates<Certificate> certificates) {
        return new MongoIssuedNumbers(reservations, database, certificates);
    }

    @Bean
    Issuing issuing(Aggregates<Certificate> certificates, Certificates decisions, IssuedNumbers numbers) {
        return new Issuing(certificates, decisions, numbers);
    }

    @Bean
    CertificateChecks certificateChecks(IssuedNumbers numbers, Aggregates<Producer> producers) {
        return new CertificateChecks(numbers, producers);
    }

    @Bean
    Loop certificateExpiry(Aggregates<Certificate> certificates, Certificates decisions) {
        return certificates.timers(decisions::expire);
    }
}
