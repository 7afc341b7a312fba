package dev.chengxin.gateway.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/// What the gateway is at the issuer, by the issuer's own description. That is asked for when somebody first logs
/// in, so that the gateway starts without the issuer, and again from time to time.
final class IssuerClient {

    /// The name under which the issuer sends answers back, part of the address that it has on record.
    static final String NAME = "chengxin";

    private static final String CALLBACK = "{baseUrl}/login/oauth2/code/" + NAME;

    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final String issuer;
    private final LoginSettings settings;
    private final LoadingCache<String, ClientRegistration> known;

    IssuerClient(String issuer, LoginSettings settings) {
        this.issuer = issuer;
        this.settings = settings;
        this.known = Caffeine.newBuilder().refreshAfterWrite(KEPT).build(_ -> discover());
    }

    /// @throws org.springframework.web.client.RestClientException while the issuer does not describe itself
    ClientRegistration registration() {
        return Objects.requireNonNull(known.get(NAME));
    }

    /// A client for the issuer's token endpoint.
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    SimpleClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        return requests;
    }

    private ClientRegistration discover() {
        var document = RestClient.create()
                .mutate()
                .requestFactory(requests())
                .build()
                .get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .body(DOCUMENT);
        if (document == null || !issuer.equals(document.get("issuer"))) {
            throw new IllegalStateException("The issuer at " + issuer + " calls itself something else");
        }
        var client = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(NAME)
                .clientId(settings.clientId())
                .redirectUri(CALLBACK)
                .scope(settings.scopes());
        return settings.clientSecret().isEmpty()
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(settings.clientSecret()).build();
    }
}
