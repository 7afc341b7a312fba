package dev.chengxin.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastWordsTest {

    @Test
    void theCauseIsToldAndNotTheWayToIt() {
        assertThat(LastWords.of(List.of(
                        "{\"log\":{\"level\":\"INFO\"},\"message\":\"Starting\"}",
                        "{\"log\":{\"level\":\"ERROR\"},\"message\":\"Application run failed\",\"error\":{\"message\":"
                                + "\"Error creating bean 'a': Factory method 'keys' threw exception with message: "
                                + "master.key is missing\",\"stack_trace\":\"a\\nb\"}}")))
                .containsExactly("ERROR Application run failed: master.key is missing");
    }

    @Test
    void plainLogsAreReadWithoutStackTraces() {
        assertThat(LastWords.of(List.of(
                        "[main] INFO kafka.Kafka - starting",
                        "[main] ERROR kafka.Kafka - No space left on device",
                        "java.io.IOException: No space left on device",
                        "\tat java.base/sun.nio.ch.FileChannelImpl.write(FileChannelImpl.java:1)",
                        "\t... 12 more")))
                .containsExactly(
                        "[main] ERROR kafka.Kafka - No space left on device",
                        "java.io.IOException: No space left on device");
    }

    @Test
    void whoSaysNothingGraveIsQuotedAsItIs() {
        List<String> lines = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
        assertThat(LastWords.of(lines)).isEqualTo(lines.subList(12, 20));
        assertThat(LastWords.of(List.of("x".repeat(1000)))).first().asString().hasSize(401);
        assertThat(LastWords.of(List.of())).isEmpty();
    }
}
