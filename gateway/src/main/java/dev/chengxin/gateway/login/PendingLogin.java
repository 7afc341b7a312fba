package dev.chengxin.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/// A login that has been begun and is waiting for the issuer's answer. It is kept, sealed, by the browser:
/// strangers who begin logins fill no store, and the answer counts only in the browser that asked.
///
/// @param state what the answer must repeat
/// @param nonce what the identity token must repeat, hashed
/// @param verifier the proof for the code
/// @param redirectUri where the answer is sent
/// @param scopes what is asked for
/// @param target the page to go to in the end
/// @param until when it is too late
record PendingLogin(
        String state,
        String nonce,
        String verifier,
        String redirectUri,
        Set<String> scopes,
        String target,
        Instant until) {

    static final Duration PATIENCE = Duration.ofMinutes(10);

    static PendingLogin of(OAuth2AuthorizationRequest asked, String target, Instant now) {
        return new PendingLogin(
                Objects.requireNonNull(asked.getState()),
                attribute(asked, OidcParameterNames.NONCE),
                attribute(asked, PkceParameterNames.CODE_VERIFIER),
                Objects.requireNonNull(asked.getRedirectUri()),
                asked.getScopes(),
                target,
                now.plus(PATIENCE));
    }

    /// What the issuer was asked.
    OAuth2AuthorizationRequest asked(ClientRegistration client) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(redirectUri)
                .scopes(scopes)
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        client.getRegistrationId(),
                        OidcParameterNames.NONCE,
                        nonce,
                        PkceParameterNames.CODE_VERIFIER,
                        verifier))
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        String value = asked.getAttribute(name);
        return Objects.requireNonNull(value, name);
    }
}
