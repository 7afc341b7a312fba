package dev.chengxin.servicekit.test;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/// Tests that are left out, never silently.
final class Skips {

    private Skips() {}

    static <T> T unlessPresent(Optional<T> value, String sentence) {
        assumeTrue(value.isPresent(), sentence);
        return value.orElseThrow();
    }
}
