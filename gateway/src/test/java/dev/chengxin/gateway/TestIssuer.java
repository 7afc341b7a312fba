package dev.chengxin.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// An issuer of tokens that the gateway is told to trust, and of some that it must not. It logs in whoever comes,
/// and takes a refresh token that comes twice for stolen, as careful issuers do.
final class TestIssuer implements AutoCloseable {

    private final BackEnd server = new BackEnd();
    private final RSAKey key = newKey();
    private final AtomicInteger tokensGiven = new AtomicInteger();
    private volatile String nonce = "";
    private volatile String refreshToken = "";

    /// How long the access tokens hold that are given from now on.
    volatile Duration accessLife = Duration.ofDays(2);

    /// What whoever logs in may do.
    volatile String role = "consumer";

    /// Whether a login can be renewed.
    volatile boolean renews = true;

    /// Whether refresh tokens are given at all.
    volatile boolean givesRefreshTokens = true;

    TestIssuer() {
        server.does(exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/jwks" -> server.answer(exchange, 200, keys());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> server.answer(exchange, 200, discovery());
            }
        });
    }

    /// How often somebody got tokens by a login or a renewal.
    int tokensGiven() {
        return tokensGiven.get();
    }

    String uri() {
        return server.url();
    }

    /// A token that holds.
    String token(String subject, String client) {
        return signed(key, claims(subject).claim("azp", client).build());
    }

    /// A token of somebody with a role.
    String tokenAs(String role) {
        return signed(key, claims(role).claim("roles", List.of(role)).build());
    }

    /// A token of a regulator of a region.
    String regulator(String jurisdiction) {
        var claims = claims("regulator").claim("roles", List.of("regulator")).claim("jurisdiction", jurisdiction);
        return signed(key, claims.build());
    }

    String expired() {
        var longAgo = Instant.now().minus(Duration.ofHours(2));
        return signed(key, claims("late").expirationTime(Date.from(longAgo)).build());
    }

    String forSomebodyElse() {
        return signed(key, claims("stray").audience("another-platform").build());
    }

    String ofAnotherIssuer() {
        return signed(
                key, claims("stranger").issuer("https://elsewhere.example").build());
    }

    String withAnotherKey() {
        return signed(newKey(), claims("forger").build());
    }

    void goAway() {
        server.goAway();
    }

    void comeBack() {
        server.comeBack();
    }

    @Override
    public void close() {
        server.close();
    }

    private JWTClaimsSet.Builder claims(String subject) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject(subject)
                .audience("chengxin")
                .claim("roles", List.of("consumer"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        nonce = asked.getOrDefault("nonce", "");
        var back = asked.get("redirect_uri") + "?code=" + UUID.randomUUID() + "&state="
                + encoded(asked.getOrDefault("state", ""));
        exchange.getResponseHeaders().set("Location", back);
        server.answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var renewal = "refresh_token".equals(asked.get("grant_type"));
        if (renewal && !(renews && refreshToken.equals(asked.get("refresh_token")))) {
            server.answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        tokensGiven.incrementAndGet();
        refreshToken = UUID.randomUUID().toString();
        var access = claims("person")
                .claim("roles", List.of(role))
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(in(accessLife));
        var identity = claims("person").audience("gateway").claim("nonce", nonce);
        var answer = new LinkedHashMap<String, Object>(Map.of("token_type", "Bearer"));
        answer.put("access_token", signed(key, access.build()));
        answer.put("id_token", signed(key, identity.build()));
        answer.put("expires_in", accessLife.toSeconds());
        if (givesRefreshTokens) {
            answer.put("refresh_token", refreshToken);
        }
        server.answer(exchange, 200, JsonMapper.shared().writeValueAsString(answer));
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "id_token_signing_alg_values_supported": ["RS256"],
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token"}""".formatted(uri());
    }

    private String keys() {
        return "{\"keys\": [" + key.toPublicJWK().toJSONString() + "]}";
    }

    private static String signed(RSAKey with, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(with.getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException trouble) {
            throw new AssertionError(trouble);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException trouble) {
            throw new AssertionError(trouble);
        }
    }
}
