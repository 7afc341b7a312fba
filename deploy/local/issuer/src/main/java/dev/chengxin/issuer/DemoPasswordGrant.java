package dev.chengxin.issuer;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/// A request for a person's token by name and password, so that one line of `curl` is enough on one's own machine.
///
/// OAuth 2.1 has no such grant, and no other issuer needs one: people log in with an authorization code.
final class DemoPasswordGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    static final AuthorizationGrantType TYPE =
            new AuthorizationGrantType("urn:chengxin:params:oauth:grant-type:demo-password");

    private final String username;

    private final String password;

    DemoPasswordGrant(Authentication client, String username, String password) {
        super(TYPE, client, Map.of());
        this.username = username;
        this.password = password;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }
}
