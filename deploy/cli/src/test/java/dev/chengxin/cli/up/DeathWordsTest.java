package dev.chengxin.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeathWordsTest {

    private static final String NOW = "2026-03-01T00:00:20Z";

    @Test
    void onlyRecentErrorsOfAServiceTellWhyItDied() {
        assertThat(told(
                        json("2026-02-28T23:58:00Z", "ERROR"),
                        json("2026-02-28T23:59:30Z", "ERROR"),
                        json("2026-02-28T23:59:40Z", "WARN"),
                        json("2026-03-01T00:00:19Z", "INFO")))
                .containsExactly(json("2026-02-28T23:59:30Z", "ERROR"));
    }

    @Test
    void aPlainLogIsReadOverMidnightWithWhatBelongsToALine() {
        assertThat(told(
                        "23:40:00.000 ERROR kafka.Kafka old",
                        "java.io.IOException: old",
                        "23:59:50.000 ERROR kafka.Kafka new",
                        "java.io.IOException: new",
                        "00:00:10.000 INFO  kafka.Kafka the Error is told",
                        "more of it"))
                .containsExactly("23:59:50.000 ERROR kafka.Kafka new", "java.io.IOException: new");
    }

    @Test
    void theServersOwnFormIsUnderstood() {
        String fatal = "{\"t\":{\"$date\":\"2026-03-01T00:00:19.000+00:00\"},\"s\":\"F\",\"msg\":\"x\"}";
        assertThat(told(fatal, fatal.replace("\"F\"", "\"I\""))).containsExactly(fatal);
        assertThat(told(fatal.replace("\"F\"", "\"I\""), fatal.replace("2026-03-01", "2026-02-01")))
                .isEmpty();
    }

    @Test
    void theJvmsOwnLastWordIsHeard() {
        assertThat(told(json("2026-03-01T00:00:19Z", "INFO"), "Terminating due to java.lang.OutOfMemoryError"))
                .containsExactly("Terminating due to java.lang.OutOfMemoryError");
        assertThat(told("the disk is full")).containsExactly("the disk is full");
    }

    private static List<String> told(String... lines) {
        return new DeathWords(Instant.parse(NOW), ZoneOffset.UTC).of(List.of(lines));
    }

    private static String json(String time, String level) {
        return "{\"@timestamp\":\"" + time + "\",\"log\":{\"level\":\"" + level + "\"},\"message\":\"x\"}";
    }
}
