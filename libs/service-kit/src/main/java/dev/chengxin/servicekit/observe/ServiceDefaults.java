package dev.chengxin.servicekit.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Settings that all services share, from `service-kit.properties`. They are the last of the default properties:
/// whatever a service, its environment or its command line says takes precedence.
final class ServiceDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var defaults = new HashMap<String, Object>();
        shared().forEach((name, value) -> defaults.put(name.toString(), value));
        PropertySource<?> own = environment.getPropertySources().get(DefaultPropertiesPropertySource.NAME);
        if (own instanceof MapPropertySource map) {
            defaults.putAll(map.getSource());
        }
        DefaultPropertiesPropertySource.addOrMerge(defaults, environment.getPropertySources());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static Map<Object, Object> shared() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("service-kit.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("service-kit.properties is missing in service-kit's jar", e);
        }
    }
}
