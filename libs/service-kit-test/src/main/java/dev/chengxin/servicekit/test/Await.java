package dev.chengxin.servicekit.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// How long tests wait for a state.
public final class Await {

    private Await() {}

    /// Ten seconds: for what happens inside the test JVM or in a store or broker that is up.
    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(50));
    }

    /// A minute: for what another process has to start or to recover for.
    public static ConditionFactory awaitProcess() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100));
    }
}
