package dev.chengxin.campaign;

import static dev.chengxin.servicekit.test.Await.awaitProcess;

import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.FreePorts;
import dev.chengxin.local.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/// A service from its executable jar. It keeps its ports over restarts, as an instance does that is started again.
final class ServiceProcess implements AutoCloseable {
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String name;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private final int managementPort;
    private ChildProcess process;

    private ServiceProcess(String name, Path folder, Map<String, String> settings, Map<String, String> environment) {
        this.name = name;
        this.folder = folder;
        this.settings = settings;
        var ports = FreePorts.some(2);
        this.port = ports.getFirst();
        this.managementPort = ports.getLast();
        this.process = launch(environment);
    }

    /// Starts a service and waits until it is healthy.
    ///
    /// @param settings Spring properties
    static ServiceProcess start(String name, Path folder, Map<String, String> settings) {
        var service = new ServiceProcess(name, folder, settings, Map.of());
        service.awaitHealthy();
        return service;
    }

    /// Starts again, without waiting, holding at a named step once it was passed some times.
    void startHoldingAt(String step, int passes) {
        process = launch(Map.of(
                "CHENGXIN_HOLD_STEP",
                step,
                "CHENGXIN_HOLD_AFTER",
                Integer.toString(passes),
                "CHENGXIN_HOLD_FILE",
                holdFile().toString()));
    }

    /// Starts again and waits until it is healthy.
    void restart() {
        process = launch(Map.of());
        awaitHealthy();
    }

    /// A group whose members were killed one after the other waits for the end of each one's session, and again
    /// when a dead one was to lead it: the last may be held some minutes later.
    void awaitHeld() {
        try {
            whileAlive().atMost(Duration.ofMinutes(3)).until(() -> Files.exists(holdFile()));
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(name + " was not held: " + process.lastLines(), e);
        }
    }

    /// kill −9, and forgets where it was held.
    void kill() {
        process.kill();
        try {
            Files.deleteIfExists(holdFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SIGSTOP.
    void pause() {
        process.pause();
    }

    /// SIGCONT.
    void resume() {
        process.resume();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void awaitHealthy() {
        whileAlive().until(this::isHealthy);
    }

    @Override
    public void close() {
        process.kill();
    }

    private ConditionFactory whileAlive() {
        return awaitProcess().failFast(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended: " + process.lastLines());
            }
        });
    }

    private boolean isHealthy() throws InterruptedException {
        var health = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Path holdFile() {
        return folder.resolve(name + ".held");
    }

    private ChildProcess launch(Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(JavaCommand.current().java().toString());
        command.addAll(JVM);
        command.add("-jar");
        command.add(System.getProperty(name + ".jar"));
        command.add("--server.port=" + port);
        command.add("--management.server.port=" + managementPort);
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return ChildProcess.start(name, command, new HashMap<>(environment), folder.resolve(name + ".log"));
    }
}
