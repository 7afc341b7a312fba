package dev.chengxin.gateway.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Checks tokens with keys that are fetched when the first token comes, so that the gateway starts without the
/// issuer and finds it again after it was away.
final class LazyTokens {

    private LazyTokens() {}

    static JwtDecoder of(AccessSettings settings) {
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                    .restOperations(new RestTemplate(requests(settings)))
                    .build();
            decoder.setJwtValidator(rules(settings));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> rules(AccessSettings settings) {
        var rules = new ArrayList<OAuth2TokenValidator<Jwt>>();
        rules.add(JwtValidators.createDefaultWithIssuer(settings.issuer()));
        if (!settings.audience().isEmpty()) {
            rules.add(new JwtClaimValidator<List<String>>(
                    "aud", audience -> audience != null && audience.contains(settings.audience())));
        }
        return new DelegatingOAuth2TokenValidator<>(rules);
    }

    private static SimpleClientHttpRequestFactory requests(AccessSettings settings) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        return requests;
    }
}
