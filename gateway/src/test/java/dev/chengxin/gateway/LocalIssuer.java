package dev.chengxin.gateway;

import static dev.chengxin.servicekit.test.Await.awaitProcess;

import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.FreePorts;
import dev.chengxin.local.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The platform's own issuer, as a process of its own.
final class LocalIssuer implements AutoCloseable {

    final String uri;
    private final String management;
    private final ChildProcess process;

    /// @param gateway the address of the gateway that people come from
    /// @param folder where it keeps its key
    LocalIssuer(String gateway, Path folder) {
        var ports = FreePorts.some(2);
        uri = "http://127.0.0.1:" + ports.getFirst();
        management = "http://127.0.0.1:" + ports.getLast();
        var command = List.of(
                JavaCommand.current().java().toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("local-issuer.jar"),
                "--server.port=" + ports.getFirst(),
                "--management.server.port=" + ports.getLast(),
                "--chengxin.issuer.uri=" + uri,
                "--chengxin.issuer.folder=" + folder,
                "--chengxin.issuer.gateway-uri=" + gateway);
        process = ChildProcess.start("issuer", command, Map.of(), folder.resolve("issuer.log"));
    }

    void awaitReady() {
        awaitProcess()
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The issuer ended: " + process.lastLines());
                    }
                })
                .until(this::isHealthy);
    }

    @Override
    public void close() {
        process.kill();
    }

    private boolean isHealthy() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(management + "/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
