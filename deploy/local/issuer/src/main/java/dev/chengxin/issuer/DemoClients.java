package dev.chengxin.issuer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The programs that may ask for tokens.
final class DemoClients {

    static final String GATEWAY = "gateway";

    static final String CLI = "cli";

    private static final Duration ACCESS = Duration.ofHours(1);

    private static final Duration REFRESH = Duration.ofHours(12);

    private DemoClients() {}

    static List<RegisteredClient> all(IssuerSettings settings) {
        var clients = new ArrayList<RegisteredClient>();
        DemoAccount.MACHINES.forEach(account -> clients.add(machine(account)));
        clients.add(gateway(settings));
        clients.add(commandLine());
        return List.copyOf(clients);
    }

    private static RegisteredClient machine(DemoAccount account) {
        return confidential(account.name(), account.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient gateway(IssuerSettings settings) {
        return confidential(GATEWAY, "demo-" + GATEWAY)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.redirectUri())
                .postLogoutRedirectUri(settings.afterLogout())
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient commandLine() {
        return client(CLI)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(DemoPasswordGrant.TYPE)
                .build();
    }

    private static RegisteredClient.Builder confidential(String id, String secret) {
        return client(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .build());
    }
}
