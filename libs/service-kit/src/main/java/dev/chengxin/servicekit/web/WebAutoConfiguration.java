package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.personal.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Wires the HTTP side into every web application that has this library.
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
class WebAutoConfiguration {
    /// In front of Spring Security's filter chain, which stands at -100.
    private static final int BEFORE_SECURITY = -200;

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter writer, JsonMapper mapper) {
        return new ProblemAdvice(writer, new JsonFaults(mapper), new FailureLog());
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(ProblemWriter writer) {
        return new ProblemErrorController(writer, new FailureLog());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerProblems(ProblemWriter writer) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(writer)));
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Languages.SUPPORTED);
        resolver.setDefaultLocale(Languages.DEFAULT);
        return resolver;
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter() {
        var registration = new FilterRegistrationBean<>(new CorrelationFilter(Ids::random));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ConcurrencyFilter> concurrencyFilter(WebProperties limits, ProblemWriter writer) {
        var filter = new ConcurrencyFilter(limits.maxConcurrent(), limits.patience(), writer);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEFORE_SECURITY - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties limits, ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limits.maxBody(), writer));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    WebMvcConfigurer requestArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(
                        List.of(new PageRequestResolver(), new IfMatchResolver(), new IdempotencyKeyResolver()));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new CodedParameters());
                // The standard ones take a bare number for seconds since 1970, and years that nothing can hold.
                registry.addConverter(String.class, Instant.class, StrictTime::instant);
                registry.addConverter(String.class, LocalDate.class, StrictTime::date);
            }

            // Each answer has one form. Were `Accept` judged, it would be after the handler had done its work, and
            // a request would be refused that had changed something.
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
                configurer.strategies(List.of(request -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new QueryCheck());
                registry.addInterceptor(new BodyCheck());
            }
        };
    }

    @Bean
    @ConditionalOnProperty("chengxin.keys.folder")
    RequestHash requestHash(JsonMapper mapper, Keys keys) {
        return new RequestHash(mapper, keys);
    }
}
