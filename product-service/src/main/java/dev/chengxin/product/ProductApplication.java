package dev.chengxin.product;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// The product service: what is sold, who vouches for it.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
public class ProductApplication {
    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(ProductApplication.class, arguments);
    }
}
