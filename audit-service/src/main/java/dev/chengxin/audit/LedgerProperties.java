package dev.chengxin.audit;

import dev.chengxin.audit.ledger.WriterSettings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Configuration of the ledger.
///
/// @param origin the log's name in checkpoints, which is its key's name as well
/// @param takeover how long a standby must see the writer's heartbeat unchanged before it takes over
/// @param pause how long the writer waits after trouble with store or broker
@Validated
@ConfigurationProperties("chengxin.ledger")
record LedgerProperties(
        @DefaultValue("chengxin.local/ledger") @NotBlank String origin,
        @DefaultValue("10s") @NotNull Duration takeover,
        @DefaultValue("200ms") @NotNull Duration pause) {
    WriterSettings writer() {
        return new WriterSettings(takeover, pause);
    }
}
