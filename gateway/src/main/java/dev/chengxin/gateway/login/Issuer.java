package dev.chengxin.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.util.UriComponentsBuilder;

/// Begins, completes and ends logins at the issuer: OpenID Connect's authorization code flow with PKCE and nonce,
/// and logout started by the relying party.
final class Issuer {

    private static final String LOGOUT = "end_session_endpoint";

    private final IssuerClient client;
    private final JwtDecoder accessTokens;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final OidcAuthorizationCodeAuthenticationProvider codes;

    /// @param accessTokens checks them as services do
    Issuer(IssuerClient client, JwtDecoder identityTokens, JwtDecoder accessTokens, LoginSettings settings) {
        this.client = client;
        this.accessTokens = accessTokens;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(_ -> client.registration());
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more -> more.putAll(settings.parameters()))));
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(client.tokens());
        // Who somebody is stands in the identity token; nothing more is fetched about a person.
        this.codes = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, user -> new DefaultOidcUser(List.of(), user.getIdToken()));
        codes.setJwtDecoderFactory(_ -> identityTokens);
    }

    /// What the browser is sent to the issuer with.
    OAuth2AuthorizationRequest ask(HttpServletRequest request) {
        return IssuerTrouble.told(() -> Objects.requireNonNull(requests.resolve(request, IssuerClient.NAME)));
    }

    /// Takes the issuer's answer to a login.
    ///
    /// @throws LoginFailedException when it is no answer to this login, or gives nothing that services would take
    Grant redeem(PendingLogin login, OAuth2AuthorizationResponse answer) {
        return IssuerTrouble.told(() -> {
            var registration = client.registration();
            var exchange = new OAuth2AuthorizationExchange(login.asked(registration), answer);
            try {
                var done = codes.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
                return grant((OAuth2LoginAuthenticationToken) Objects.requireNonNull(done));
            } catch (OAuth2AuthenticationException refused) {
                throw IssuerTrouble.isAway(refused)
                        ? refused
                        : new LoginFailedException(IssuerTrouble.code(refused.getError()), refused);
            }
        });
    }

    /// Where the browser goes to be logged out at the issuer too; empty where the issuer knows no such place.
    Optional<URI> farewell(Grant grant, String afterwards) {
        var registration = IssuerTrouble.told(client::registration);
        var place = registration.getProviderDetails().getConfigurationMetadata().get(LOGOUT);
        return place == null
                ? Optional.empty()
                : Optional.of(UriComponentsBuilder.fromUriString(place.toString())
                        .queryParam("id_token_hint", grant.idToken())
                        .queryParam("client_id", registration.getClientId())
                        .queryParam("post_logout_redirect_uri", afterwards)
                        .encode()
                        .build()
                        .toUri());
    }

    private Grant grant(OAuth2LoginAuthenticationToken done) {
        var user = (OidcUser) Objects.requireNonNull(done.getPrincipal());
        var access = Objects.requireNonNull(done.getAccessToken()).getTokenValue();
        var refresh = done.getRefreshToken();
        return new Grant(
                Objects.requireNonNull(user.getSubject()),
                name(user),
                access,
                Objects.requireNonNull(accepted(access).getExpiresAt()),
                refresh == null ? null : refresh.getTokenValue(),
                user.getIdToken().getTokenValue());
    }

    private static @Nullable String name(OidcUser user) {
        var full = user.getFullName();
        return full == null ? user.getPreferredUsername() : full;
    }

    /// Says at the login, and not at each request after it, that services would not take the token.
    private Jwt accepted(String token) {
        try {
            return accessTokens.decode(token);
        } catch (BadJwtException trouble) {
            throw new LoginFailedException("the access token is none that services take, see its audience", trouble);
        }
    }
}
