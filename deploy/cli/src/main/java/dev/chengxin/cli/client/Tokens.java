package dev.chengxin.cli.client;

import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Bearer tokens of one login, renewed before they expire. Safe for several threads.
public final class Tokens {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private record Token(String value, Instant renewAt) {}

    private final Http http;
    private final URI issuer;
    private final Login login;
    private final Clock clock;
    private @Nullable Token token;

    /// @param issuer whose discovery document names the token endpoint
    public Tokens(Http http, URI issuer, Login login, Clock clock) {
        this.http = http;
        this.issuer = issuer;
        this.login = login;
        this.clock = clock;
    }

    /// A token that is valid for a while.
    ///
    /// @throws IOException if the issuer does not answer or has trouble of its own
    /// @throws StopException if the issuer refuses the login
    public synchronized String token() throws IOException, InterruptedException {
        Token known = token;
        if (known == null || clock.instant().isAfter(known.renewAt())) {
            known = fetch();
            token = known;
        }
        return known.value();
    }

    /// Forgets a token that was not accepted, so that the next one is new.
    public synchronized void forget(String refused) {
        if (token != null && token.value().equals(refused)) {
            token = null;
        }
    }

    private Token fetch() throws IOException, InterruptedException {
        Answer answer = http.post(endpoint(), Map.of(), "application/x-www-form-urlencoded", login.encoded());
        JsonNode json = answer.json();
        if (answer.isSuccess()) {
            Duration valid = Duration.ofSeconds(json.path("expires_in").asLong(300));
            return new Token(
                    json.path("access_token").asString(""),
                    clock.instant().plus(valid).minus(MARGIN));
        }
        if (answer.isTransient()) {
            throw new IOException("the issuer answers " + answer.status());
        }
        throw new StopException("token.refused", issuer, json.path("error").asString("HTTP " + answer.status()));
    }

    private URI endpoint() throws IOException, InterruptedException {
        String base = issuer.toString().replaceFirst("/+$", "");
        Answer answer = http.get(URI.create(base + "/.well-known/openid-configuration"), Map.of());
        if (answer.isTransient()) {
            throw new IOException("the issuer answers " + answer.status());
        }
        String endpoint = answer.json().path("token_endpoint").asString("");
        if (endpoint.isEmpty()) {
            throw new StopException("token.no-issuer", issuer);
        }
        return URI.create(endpoint);
    }
}
