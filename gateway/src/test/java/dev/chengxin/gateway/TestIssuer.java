package dev.chengxin.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// An issuer of tokens that the gateway is told to trust, and of some that it must not.
final class TestIssuer implements AutoCloseable {

    private final BackEnd server = new BackEnd();
    private final RSAKey key = newKey();

    TestIssuer() {
        server.does(exchange -> {
            var path = exchange.getRequestURI().getPath();
            server.answer(exchange, 200, path.endsWith("/jwks") ? keys() : discovery());
        });
    }

    String uri() {
        return server.url();
    }

    /// A token that holds.
    String token(String subject, String client) {
        return signed(key, claims(subject).claim("azp", client).build());
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

    private String discovery() {
        return """
                {"issuer": "%s", "jwks_uri": "%s/jwks", "id_token_signing_alg_values_supported": ["RS256"],
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "authorization_endpoint": "%s/authorize"}""".formatted(uri(), uri(), uri());
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
