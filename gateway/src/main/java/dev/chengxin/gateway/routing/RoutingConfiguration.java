package dev.chengxin.gateway.routing;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// The one HTTP client that speaks to the services. It decides nothing: no retry, no redirect, no cookie.
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    /// A kept connection may have been closed by the service meanwhile; one that rested longer is tried first.
    private static final TimeValue TRUSTED_FOR = TimeValue.ofMilliseconds(500);

    @Bean
    ProxyExchange exchange(RestClient services, GatewayMvcProperties properties) {
        return new Exchange(services, properties);
    }

    @Bean
    RestClient services(RestClient.Builder client, CloseableHttpClient connections) {
        return client.requestFactory(new HttpComponentsClientHttpRequestFactory(connections))
                .build();
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient connections(RoutingSettings settings) {
        var waiting = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool(settings))
                .setDefaultRequestConfig(waiting)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static PoolingHttpClientConnectionManager pool(RoutingSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(settings.connections() * settings.services().size())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setValidateAfterInactivity(TRUSTED_FOR)
                        .build())
                .build();
    }
}
