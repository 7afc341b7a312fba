package dev.chengxin.audit.ledger;

import java.time.Duration;

/// How the writer and its standby keep time.
///
/// @param takeover how long a standby must see the heartbeat unchanged before it takes over
/// @param pause how long to wait after trouble with store or broker before trying again
public record WriterSettings(Duration takeover, Duration pause) {
    /// What holds where nothing else is configured.
    public static final WriterSettings DEFAULT = new WriterSettings(Duration.ofSeconds(10), Duration.ofMillis(200));

    private static final int BEATS_PER_TAKEOVER = 10;

    /// @throws IllegalArgumentException if a time is not positive
    public WriterSettings {
        if (!takeover.isPositive() || !pause.isPositive()) {
            throw new IllegalArgumentException("times must be positive");
        }
    }

    /// The time between two heartbeats and between two looks at them.
    public Duration beat() {
        return takeover.dividedBy(BEATS_PER_TAKEOVER);
    }
}
