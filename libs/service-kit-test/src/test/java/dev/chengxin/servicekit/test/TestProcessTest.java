package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.local.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestProcessTest {

    @TempDir
    private Path folder;

    private final int port = FreePorts.one();

    @Test
    void holds_a_process_at_a_step_and_lets_it_go_on() throws IOException {
        try (TestProcess process = program().holdingAt("relay.sent").start()) {
            process.awaitHealthy(URI.create("http://127.0.0.1:" + port + "/health"));
            process.awaitHeld();
            assertThat(process.holdFile()).hasContent("relay.sent!");

            process.pause();
            Files.delete(process.holdFile());
            process.resume();

            process.awaitFile(folder.resolve("went-on"));
        }
    }

    @Test
    void kills_a_process_where_it_stands() {
        try (TestProcess process = program().holdingAt("relay.sent").start()) {
            process.awaitHeld();
            process.kill();

            assertThat(process.process().isAlive()).isFalse();
            assertThat(folder.resolve("went-on")).doesNotExist();
        }
    }

    @Test
    void says_what_a_process_wrote_that_ended_instead_of_getting_ready() {
        try (TestProcess process =
                TestProcess.of(HoldingProgram.class).argument("no port").start()) {
            assertThatThrownBy(process::awaitHeld).hasStackTraceContaining("NumberFormatException");
        }
    }

    private TestProcess.Builder program() {
        return TestProcess.of(HoldingProgram.class)
                .property("mark", "!")
                .argument(Integer.toString(port))
                .argument(folder.resolve("went-on").toString());
    }
}
