package dev.chengxin.gateway.login;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.gateway.access.Recognition;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.personal.Keys;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/// Puts logins together.
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Nobody waits longer for a session than this: the request can be sent again.
    private static final long STORE_SECONDS = 3;

    private static final Duration SWEEP = Duration.ofMinutes(5);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Sessions sessions(
            MongoClient client, MongoConnectionDetails connection, Keys keys, LoginSettings settings, Clock clock) {
        var grants = new SealedGrants(keys.sealing("gateway-session"), JSON);
        return new Sessions(database(client, connection), grants, settings, clock);
    }

    @Bean
    PendingLogins pendingLogins(Keys keys, Clock clock) {
        return new PendingLogins(keys.sealing("gateway-login"), JSON, clock);
    }

    @Bean
    IssuerClient issuerClient(Environment environment, LoginSettings settings) {
        return new IssuerClient(environment.getRequiredProperty("chengxin.issuer"), settings);
    }

    @Bean
    Issuer issuer(IssuerClient client, JwtDecoder tokens, LoginSettings settings) {
        return new Issuer(client, IdentityTokens.of(client), tokens, settings);
    }

    @Bean
    Recognition recognition(Sessions sessions, IssuerClient client, JwtDecoder tokens, Clock clock) {
        var renewal = new GrantRenewal(client, IdentityTokens.of(client), tokens, clock);
        return new SessionDoor(sessions, new Renewals(sessions, renewal, clock), tokens);
    }

    @Bean
    Loop sessionSweep(Sessions sessions) {
        return new Loop("session-sweep", SWEEP, () -> {
            sessions.prepare();
            sessions.forget();
            return false;
        });
    }

    private static MongoDatabase database(MongoClient client, MongoConnectionDetails connection) {
        var name = Objects.requireNonNull(
                connection.getConnectionString().getDatabase(), "spring.mongodb.uri must name a database");
        return client.withTimeout(STORE_SECONDS, TimeUnit.SECONDS)
                .getDatabase(name)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
