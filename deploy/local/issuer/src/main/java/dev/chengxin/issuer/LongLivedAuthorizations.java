package dev.chengxin.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Forgets what nobody asks for again: a token of a program is signed, cannot be refreshed, and a bench that
/// fetches thousands of them would otherwise fill the memory.
record LongLivedAuthorizations(OAuth2AuthorizationService people) implements OAuth2AuthorizationService {

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            people.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        people.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return people.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return people.findByToken(token, type);
    }
}
