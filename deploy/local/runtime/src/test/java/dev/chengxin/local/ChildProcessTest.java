package dev.chengxin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void stands_still_while_it_is_paused() throws IOException {
        try (ChildProcess child = shell("while true; do echo x; sleep 0.01; done")) {
            await().until(() -> size(child) > 0);
            child.pause();
            await().until(() -> stateOf(child.pid()).equals("T"));
            child.resume();
            long before = size(child);
            await().until(() -> size(child) > before);
        }
    }

    @Test
    void is_gone_after_a_kill_even_when_it_is_paused() {
        try (ChildProcess child = shell("exec sleep 600")) {
            child.pause();
            child.kill();
            assertThat(child.isAlive()).isFalse();
            assertThat(child.exitCode()).hasValue(128 + 9);
        }
    }

    @Test
    void says_what_a_process_wrote_that_ends_before_it_is_ready() {
        try (ChildProcess child = shell("echo no such port $PORT; exit 3")) {
            assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(10), () -> false))
                    .isInstanceOf(ProcessFailure.class)
                    .hasMessage("the child ended by itself with code 3. It last wrote:\nno such port 7");
        }
    }

    @Test
    void kills_a_process_that_is_not_ready_in_time() {
        try (ChildProcess child = shell("exec sleep 600")) {
            assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(0), () -> false))
                    .hasMessageContaining("was not ready after 0 s");
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void names_a_command_that_is_not_there() {
        assertThatThrownBy(
                        () -> ChildProcess.start("the child", List.of("/no/such"), Map.of(), folder.resolve("output")))
                .isInstanceOf(ProcessFailure.class)
                .hasMessageStartingWith("the child could not be started: /no/such is not");
    }

    @Test
    void ends_when_its_starter_is_killed() throws IOException {
        Path output = folder.resolve("grandchild");
        List<String> command = JavaCommand.current()
                .command(List.of("-XX:TieredStopAtLevel=1"), Sleeper.class.getName(), List.of(output.toString()));
        try (ChildProcess starter = ChildProcess.start("the starter", command, Map.of(), folder.resolve("starter"))) {
            await().until(() ->
                    Files.exists(output) && !Files.readString(output).isBlank());
            long grandchild = Long.parseLong(Files.readString(output).strip());
            assertThat(ProcessHandle.of(grandchild)).isPresent();

            starter.kill();

            await().until(() -> ProcessHandle.of(grandchild).isEmpty()
                    || stateOf(grandchild).equals("Z"));
        }
    }

    private ChildProcess shell(String script) {
        return ChildProcess.start(
                "the child", List.of("sh", "-c", script), Map.of("PORT", "7"), folder.resolve("output"));
    }

    private static String stateOf(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    }

    private static long size(ChildProcess child) throws IOException {
        return Files.size(child.output());
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }
}
