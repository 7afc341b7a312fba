package dev.chengxin.audit.ledger.web;

import dev.chengxin.audit.ledger.LedgerStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the instance that answered does for the ledger.
record InstanceView(
        @Schema(description = "`writer`, `standby` or `halted`", example = "writer")
        String part,

        @Schema(description = "Epoch in which it writes or last wrote", example = "1")
        long epoch,

        @Schema(
                description = "From the latest entry's event to its entry, in milliseconds; absent when this instance"
                        + " has taken in none",
                example = "180")
        @Nullable
        Long delayMillis) {
    static InstanceView of(LedgerStatus.Moment now) {
        Duration delay = now.delay();
        return new InstanceView(
                now.part().name().toLowerCase(Locale.ROOT), now.epoch(), delay == null ? null : delay.toMillis());
    }
}
