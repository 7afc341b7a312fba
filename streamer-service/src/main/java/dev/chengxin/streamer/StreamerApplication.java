package dev.chengxin.streamer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// The streamer service: who may sell on air, what is said there, findings, measures, appeals.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
public class StreamerApplication {
    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(StreamerApplication.class, arguments);
    }
}
