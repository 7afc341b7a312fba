package dev.chengxin.issuer;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// Puts roles and jurisdiction into every token, and the platform as audience into access tokens.
final class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "chengxin";

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            var client = context.getRegisteredClient().getClientId();
            claims.audience(List.of(AUDIENCE));
            claims.claim("azp", client);
            claims.claim("client_id", client);
        }
        Authentication subject = context.getPrincipal();
        if (subject != null) {
            claims.claim("preferred_username", subject.getName());
            DemoAccount.named(subject.getName()).ifPresent(account -> say(account, claims));
        }
    }

    private static void say(DemoAccount account, JwtClaimsSet.Builder claims) {
        claims.claim("roles", account.roles());
        var jurisdiction = account.jurisdiction();
        if (jurisdiction != null) {
            claims.claim("jurisdiction", jurisdiction);
        }
    }
}
