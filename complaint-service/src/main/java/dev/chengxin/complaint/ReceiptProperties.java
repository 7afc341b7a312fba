package dev.chengxin.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Configuration of receipts.
///
/// @param name name of the key that signs them
/// @param log origin of the log that filings are promised to stand in, as audit-service is configured
/// @param within how long after the filing at the latest
@Validated
@ConfigurationProperties("chengxin.receipts")
record ReceiptProperties(
        @DefaultValue("chengxin.local/receipts") @NotBlank String name,
        @DefaultValue("chengxin.local/ledger") @NotBlank String log,
        @DefaultValue("24h") @NotNull Duration within) {}
