package dev.chengxin.gateway;

import dev.chengxin.servicekit.test.LayeringRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /// The gateway has no domain: all of it is wiring, which may know Spring.
    @Test
    void knowsOnlyWhatItMay() {
        LayeringRules.of("dev.chengxin.gateway")
                .withWiringIn("access", "limit", "openapi", "page", "problem", "routing", "login", "stream", "work")
                .check();
    }
}
