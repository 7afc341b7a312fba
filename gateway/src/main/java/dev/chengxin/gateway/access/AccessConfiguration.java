package dev.chengxin.gateway.access;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Checks who calls before anything else is done. Everybody may ask: what exists is decided by the routes, and who
/// may have it by the services.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return plain(http.securityMatcher("/actuator/**")).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(HttpSecurity http, JwtDecoder tokens, Recognition recognition, Gate gate) {
        return plain(http)
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new StrictBearer())
                        .authenticationEntryPoint(new TokenRefusals(gate))
                        .jwt(jwt -> jwt.decoder(tokens)))
                .addFilterAfter(new RecognitionFilter(recognition, gate), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new GateFilter(gate), RecognitionFilter.class)
                .build();
    }

    /// No other origin may call from a browser, so nobody needs to ask with `OPTIONS` whether it may.
    @Bean
    HttpFirewall addressesAndMethods() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        return firewall;
    }

    /// An address that tries to be two things at once is refused like any other malformed request.
    @Bean
    RequestRejectedHandler notEvenRead() {
        return (request, _, _) -> {
            throw new RefusedException(
                    METHODS.contains(request.getMethod()) ? Refusal.BAD_REQUEST : Refusal.METHOD_NOT_ALLOWED);
        };
    }

    private static HttpSecurity plain(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }
}
