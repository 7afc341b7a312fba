package dev.chengxin.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Lets a public client that names only its id ask for the demo password grant.
///
/// The server's own handling of public clients insists on PKCE, which this grant has no place for.
record PublicClientRequests(RegisteredClientRepository clients)
        implements AuthenticationConverter, AuthenticationProvider {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (id == null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || !DemoPasswordRequests.asksForDemoPassword(request)) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(
                id,
                ClientAuthenticationMethod.NONE,
                null,
                Map.of(OAuth2ParameterNames.GRANT_TYPE, DemoPasswordGrant.TYPE));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var request = (OAuth2ClientAuthenticationToken) authentication;
        if (!request.getAdditionalParameters().containsValue(DemoPasswordGrant.TYPE)) {
            return null;
        }
        var client = clients.findByClientId(request.getPrincipal().toString());
        if (client == null || !client.getAuthorizationGrantTypes().contains(DemoPasswordGrant.TYPE)) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }
}
