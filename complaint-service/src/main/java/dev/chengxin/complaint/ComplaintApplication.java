package dev.chengxin.complaint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// The complaint service: what went wrong, how it ended, published.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({PlatformProperties.class, ReceiptProperties.class})
public class ComplaintApplication {
    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(ComplaintApplication.class, arguments);
    }
}
