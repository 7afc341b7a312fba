package dev.chengxin.servicekit.test;

import static dev.chengxin.servicekit.test.Await.awaitProcess;

import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.Folders;
import dev.chengxin.local.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// A main class of the test class path as a JVM of its own, for tests that kill or pause it at a named step.
public final class TestProcess implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final ChildProcess child;
    private final Path folder;

    private TestProcess(ChildProcess child, Path folder) {
        this.child = child;
        this.folder = folder;
    }

    /// What a process is started with.
    public static Builder of(Class<?> main) {
        return new Builder(main.getName());
    }

    /// The file that the process creates when it reaches the step of [Builder#holdingAt]; deleting it lets it go
    /// on.
    public Path holdFile() {
        return holdFile(folder);
    }

    private static Path holdFile(Path folder) {
        return folder.resolve("held");
    }

    /// Waits up to a minute until the process has reached the step of [Builder#holdingAt] and stands still there.
    public void awaitHeld() {
        awaitFile(holdFile());
    }

    /// Waits up to a minute until `file` exists.
    public void awaitFile(Path file) {
        awaitAlive("no file " + file, () -> Files.exists(file));
    }

    /// Waits up to a minute until a GET of `url` answers 200.
    public void awaitHealthy(URI url) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            awaitAlive("no 200 from " + url, () -> answersOk(client, url));
        }
    }

    private void awaitAlive(String what, Callable<Boolean> ready) {
        awaitProcess().failFast(() -> failIfEnded(what)).until(ready);
    }

    private void failIfEnded(String what) {
        if (!child.isAlive()) {
            throw new AssertionError(child.name() + " ended: " + what + "\n" + child.lastLines());
        }
    }

    private static boolean answersOk(HttpClient client, URI url) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }

    /// The process itself: its id, its end, what it wrote.
    public ChildProcess process() {
        return child;
    }

    /// kill −9.
    public void kill() {
        child.kill();
    }

    /// SIGSTOP.
    public void pause() {
        child.pause();
    }

    /// SIGCONT.
    public void resume() {
        child.resume();
    }

    /// Ends the process and deletes its folder.
    @Override
    public void close() {
        child.kill();
        Folders.delete(folder);
    }

    /// What a process is started with.
    public static final class Builder {

        private static final List<String> JVM = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");

        private final String main;
        private final Path folder = TestFolders.create("process");
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> options = new ArrayList<>(JVM);
        private final List<String> arguments = new ArrayList<>();

        private Builder(String main) {
            this.main = main;
        }

        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /// A system property; a Spring property can be one.
        public Builder property(String name, String value) {
            options.add("-D" + name + "=" + value);
            return this;
        }

        public Builder argument(String argument) {
            arguments.add(argument);
            return this;
        }

        /// Holds the process when it reaches the named step for the first time.
        public Builder holdingAt(String step) {
            return holdingAt(step, 0);
        }

        /// Holds the process when it reaches the named step after it has passed it `passes` times.
        public Builder holdingAt(String step, int passes) {
            environment.put("CHENGXIN_HOLD_STEP", step);
            environment.put("CHENGXIN_HOLD_AFTER", Integer.toString(passes));
            environment.put("CHENGXIN_HOLD_FILE", holdFile(folder).toString());
            return this;
        }

        /// Starts the process; it ends with this JVM at the latest.
        public TestProcess start() {
            List<String> command = JavaCommand.current().command(options, main, arguments);
            Path output = folder.resolve("output.log");
            return new TestProcess(ChildProcess.start(main, command, environment, output), folder);
        }
    }
}
