package dev.chengxin.audit;

import dev.chengxin.audit.ledger.LedgerStatus;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down when the writer stopped for good; a standby is well.
final class LedgerHealth implements HealthIndicator {
    private final LedgerStatus status;

    LedgerHealth(LedgerStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        var now = status.now();
        var health = switch (now.part()) {
            case WRITER, STANDBY -> Health.up();
            case HALTED -> Health.down().withDetail("reason", String.valueOf(now.halted()));
        };
        return health.withDetail("part", now.part().name().toLowerCase(Locale.ROOT))
                .withDetail("epoch", now.epoch())
                .withDetail("size", now.size())
                .build();
    }
}
