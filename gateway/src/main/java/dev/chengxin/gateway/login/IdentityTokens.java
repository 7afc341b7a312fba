package dev.chengxin.gateway.login;

import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Checks identity tokens: signed by the issuer, whatever kind of key it has, for this client, and fresh.
final class IdentityTokens {

    private IdentityTokens() {}

    static JwtDecoder of(IssuerClient issuer) {
        return new SupplierJwtDecoder(() -> {
            var client = issuer.registration();
            var location = Objects.requireNonNull(client.getProviderDetails().getIssuerUri());
            var decoder = NimbusJwtDecoder.withIssuerLocation(location)
                    .restOperations(new RestTemplate(issuer.requests()))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
            return decoder;
        });
    }
}
