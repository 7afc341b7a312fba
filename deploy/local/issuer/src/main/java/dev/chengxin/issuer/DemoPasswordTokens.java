package dev.chengxin.issuer;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// Answers a demo password request: the person's access token, or `invalid_grant` without saying which half was
/// wrong.
record DemoPasswordTokens(AuthenticationProvider people, OAuth2TokenGenerator<? extends OAuth2Token> tokens)
        implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication authentication) {
        var grant = (DemoPasswordGrant) authentication;
        var client = grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken asked
                ? asked.getRegisteredClient()
                : null;
        if (client == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        if (!client.getAuthorizationGrantTypes().contains(DemoPasswordGrant.TYPE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        var token = generated(client, person(grant), grant);
        return new OAuth2AccessTokenAuthenticationToken(
                client,
                (Authentication) grant.getPrincipal(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        token.getTokenValue(),
                        token.getIssuedAt(),
                        token.getExpiresAt()));
    }

    @Override
    public boolean supports(Class<?> type) {
        return DemoPasswordGrant.class.isAssignableFrom(type);
    }

    private Authentication person(DemoPasswordGrant grant) {
        try {
            var person = people.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(grant.username(), grant.password()));
            if (person != null) {
                return person;
            }
        } catch (AuthenticationException refused) {
            // The answer is the same whatever the reason, so that it does not tell which names exist.
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private OAuth2Token generated(RegisteredClient client, Authentication person, DemoPasswordGrant grant) {
        OAuth2TokenContext context = DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(person)
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(Set.of())
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(DemoPasswordGrant.TYPE)
                .authorizationGrant(grant)
                .build();
        var token = tokens.generate(context);
        if (token == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
        return token;
    }
}
