package dev.chengxin.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    private static Entry of(String time) {
        return new Entry(
                0,
                new Leaf("", "i", time),
                null,
                new Position("t", 0, 0),
                "",
                new Salt(""),
                Instant.parse("2026-03-01T08:00:00Z"),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T07:59:58.500Z, PT1.5S",
        "2026-03-01T08:00:01Z, PT0S",
        "+1000000000-12-31T23:59:59Z, PT0S",
        "2024-03-01T08:00:00Z, PT8760H",
        "1700-01-01T00:00:00Z, PT8760H",
        "-1000000000-01-01T00:00:00Z, PT8760H"
    })
    void aDelayCanAlwaysBeTimed(String time, Duration delay) {
        assertThat(of(time).delay()).hasValue(delay);
    }

    @Test
    void whatNamesNoTimeHasNoDelay() {
        assertThat(of("soon").delay()).isEmpty();
    }
}
