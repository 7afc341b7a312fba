package dev.chengxin.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The audit service: the ledger and what is read from it.
@SpringBootApplication
@ConfigurationPropertiesScan
public class AuditApplication {
    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(AuditApplication.class, arguments);
    }
}
