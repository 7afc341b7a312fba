package dev.chengxin.servicekit.test;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Takes tokens of the form `subject~role~jurisdiction`, so that a test says who it is without an issuer, and a
/// clock that began on a known day.
@TestConfiguration(proxyBeanMethods = false)
public class TestDoors {
    @Bean
    ShiftedClock clock() {
        return new ShiftedClock();
    }

    @Bean
    JwtDecoder testTokens() {
        return TestDoors::decode;
    }

    private static Jwt decode(String token) {
        String[] parts = token.split("~", -1);
        if (parts.length < 2) {
            throw new BadJwtException("no test token");
        }
        var jwt = Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(parts[0])
                .claim("roles", List.of(parts[1].split("\\+", -1)))
                .issuedAt(Instant.now());
        return parts.length > 2 ? jwt.claim("jurisdiction", parts[2]).build() : jwt.build();
    }
}
