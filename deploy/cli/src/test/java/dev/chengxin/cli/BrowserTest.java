package dev.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The web pages of this build in a real browser, against the whole platform with its demo. What is tried stands in
/// `gateway/console/browser`.
@Timeout(1200)
class BrowserTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @AfterEach
    void down() throws IOException, InterruptedException {
        CliProcess.run(data, _ -> {}, "down");
    }

    @Test
    void thePagesWorkInABrowser() throws IOException, InterruptedException {
        Path chromium = chromium();
        CliProcess.assumeApplicationsAreBuilt();
        int port = CliProcess.freePorts();
        CliProcess.Ended up = CliProcess.run(data, _ -> {}, "up", "--detach", "--port", Integer.toString(port));
        assertThat(up.code()).as(up.output()).isZero();

        Path console = CliProcess.PROJECT.resolve("gateway/console");
        Path said = Files.createTempFile(data, "browser", ".txt");
        ProcessBuilder tests = new ProcessBuilder("npm", "run", "--silent", "browser")
                .directory(console.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        tests.environment().put("PLATFORM", "http://127.0.0.1:" + port);
        tests.environment().put("CHROMIUM", chromium.toString());
        tests.environment().put("NO_COLOR", "1");
        int code = tests.start().waitFor();
        assertThat(code).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    }

    private static Path chromium() {
        Optional<Path> found = Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.err.println("No Chromium is installed (CHROMIUM names one): no page is tried in a browser");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium is installed: no page is tried in a browser");
        return found.orElseThrow();
    }
}
