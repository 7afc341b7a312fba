package dev.chengxin.issuer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Which request needs what: the protocol's endpoints first, then the login page, and nothing else is open.
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    private static final String LOGIN = "/login";

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http,
            RegisteredClientRepository clients,
            UserDetailsService people,
            PasswordEncoder secrets,
            OAuth2TokenGenerator<OAuth2Token> tokens) {
        var server = new OAuth2AuthorizationServerConfigurer();
        var publicClients = new PublicClientRequests(clients);
        var browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        it -> it.oidc(Customizer.withDefaults())
                                .clientAuthentication(client -> client.authenticationConverter(publicClients)
                                        .authenticationProvider(publicClients))
                                .tokenEndpoint(token -> token.accessTokenRequestConverter(new DemoPasswordRequests())
                                        .authenticationProvider(
                                                new DemoPasswordTokens(passwords(people, secrets), tokens))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(trouble -> trouble.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN), browser))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**", "/error", "/login.css")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(LOGIN).permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)))
                .build();
    }

    private static AuthenticationProvider passwords(UserDetailsService people, PasswordEncoder secrets) {
        var provider = new DaoAuthenticationProvider(people);
        provider.setPasswordEncoder(secrets);
        return provider;
    }
}
