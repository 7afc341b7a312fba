package dev.chengxin.product.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.chengxin.product.Workshop;
import dev.chengxin.product.batch.Sown;
import dev.chengxin.product.certificate.CertificateChecks;
import dev.chengxin.product.certificate.Granted;
import dev.chengxin.product.certificate.Issuing;
import dev.chengxin.product.certificate.Scheme;
import dev.chengxin.product.certificate.web.CheckController.CheckView;
import dev.chengxin.servicekit.test.KillableStore;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/// Whatever is wrong with the store, nothing is valid.
class CheckWithoutStoreTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Test
    void whatWasValidIsUnknownWhenTheStoreIsAway() {
        try (KillableStore store = TestMongo.own();
                var client = MongoClients.create(store.uri("checks"));
                var workshop = new Workshop(client.getDatabase("checks"))) {
            issue(workshop);
            var lookUp = new CertificateChecks(workshop.numbers(), workshop.producers);
            try (var patient = new PromptChecks(lookUp, Duration.ofSeconds(20));
                    var prompt = new PromptChecks(lookUp, PATIENCE)) {
                var valid = answer(patient);
                assertThat(valid.getStatusCode().value()).isEqualTo(200);
                assertThat(body(valid).status().code()).isEqualTo("valid");

                store.pause();
                assertUnknown(answer(prompt));
                store.kill();
                assertUnknown(answer(prompt));
            }
        }
    }

    private static void issue(Workshop workshop) {
        var certificate = workshop.certificates
                .create(
                        Workshop.fresh(),
                        now -> Granted.CERTIFICATES.apply(
                                Granted.application(Scheme.GEOGRAPHICAL_INDICATION, "652900"), now))
                .aggregate();
        var passed = workshop.certificates.change(
                certificate,
                new IfMatch(1),
                Workshop.SOMEBODY,
                (state, now) -> Granted.CERTIFICATES.examine(state, true, "moderator", now));
        new Issuing(workshop.certificates, Granted.CERTIFICATES, workshop.numbers())
                .issue(
                        passed,
                        new IfMatch(2),
                        LeaseToken.none(),
                        Workshop.SOMEBODY,
                        new Issuing.Wanted("AGI00123", Granted.FROM, Granted.UNTIL));
    }

    private static void assertUnknown(ResponseEntity<CheckView> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(body(answer).status().code()).isEqualTo("unknown");
        assertThat(body(answer).number()).isEqualTo("AGI00123");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    private static CheckView body(ResponseEntity<CheckView> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static ResponseEntity<CheckView> answer(PromptChecks checks) {
        return new CheckController(checks, Sown.TEXTS, InstantSource.fixed(Sown.NOW)).check("agi00123", Locale.CHINESE);
    }
}
