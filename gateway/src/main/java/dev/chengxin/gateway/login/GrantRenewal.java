package dev.chengxin.gateway.login;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Asks the issuer for a new access token.
final class GrantRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(GrantRenewal.class);

    private final IssuerClient client;
    private final JwtDecoder identityTokens;
    private final JwtDecoder accessTokens;
    private final RestClientRefreshTokenTokenResponseClient tokens = new RestClientRefreshTokenTokenResponseClient();
    private final Clock clock;

    GrantRenewal(IssuerClient client, JwtDecoder identityTokens, JwtDecoder accessTokens, Clock clock) {
        this.client = client;
        this.identityTokens = identityTokens;
        this.accessTokens = accessTokens;
        this.clock = clock;
        tokens.setRestClient(client.tokens());
    }

    /// The grant with new tokens; empty when the issuer gives none any more.
    ///
    /// @throws dev.chengxin.gateway.problem.RefusedException 503, while the issuer is away
    Optional<Grant> renewed(Grant grant) {
        var refreshToken = grant.refreshToken();
        if (refreshToken == null) {
            return Optional.empty();
        }
        return IssuerTrouble.told(() -> {
            try {
                return renewed(grant, tokens.getTokenResponse(request(grant, refreshToken)));
            } catch (OAuth2AuthorizationException refused) {
                if (IssuerTrouble.isAway(refused)) {
                    throw refused;
                }
                LOG.info("The issuer renews a login no more: {}", IssuerTrouble.code(refused.getError()));
                return Optional.empty();
            } catch (BadJwtException unfit) {
                LOG.warn("The issuer renewed a login with a token that is not good: {}", unfit.getMessage());
                return Optional.empty();
            }
        });
    }

    private OAuth2RefreshTokenGrantRequest request(Grant grant, String refreshToken) {
        var now = clock.instant();
        var old = new OAuth2AccessToken(TokenType.BEARER, grant.accessToken(), now.minusSeconds(1), now);
        return new OAuth2RefreshTokenGrantRequest(
                client.registration(), old, new OAuth2RefreshToken(refreshToken, null));
    }

    private Optional<Grant> renewed(Grant grant, OAuth2AccessTokenResponse answer) {
        var access = answer.getAccessToken().getTokenValue();
        var refresh = answer.getRefreshToken();
        var identity = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (identity != null && !grant.subject().equals(subject(identity.toString()))) {
            LOG.warn("The issuer renewed a login as somebody else's");
            return Optional.empty();
        }
        return Optional.of(new Grant(
                grant.subject(),
                grant.name(),
                access,
                Objects.requireNonNull(accessTokens.decode(access).getExpiresAt()),
                refresh == null ? grant.refreshToken() : refresh.getTokenValue(),
                identity == null ? grant.idToken() : identity.toString()));
    }

    private String subject(String identityToken) {
        return Objects.requireNonNull(identityTokens.decode(identityToken).getSubject());
    }
}
