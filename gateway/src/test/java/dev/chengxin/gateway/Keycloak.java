package dev.chengxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Keycloak, an issuer that knows nothing of this platform, with one realm as an authority could have it.
final class Keycloak implements AutoCloseable {

    private static final String PASSWORD = "test-only";

    /// Its first start puts itself together, which takes long on a small machine.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String uri;
    private final ChildProcess process;

    /// @param home an unpacked distribution
    /// @param folder for its output
    Keycloak(Path home, Path folder) {
        var ports = FreePorts.some(2);
        uri = "http://127.0.0.1:" + ports.getFirst();
        var command = List.of(
                "/bin/sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.getFirst(),
                "--http-management-port=" + ports.getLast());
        var environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                PASSWORD);
        process = ChildProcess.start("keycloak", command, environment, folder.resolve("keycloak.log"));
        process.awaitReady(PATIENCE, () -> status(request("/realms/master")) == 200);
    }

    /// Makes the realm `oversight` for a gateway at this address.
    void makeRealm(String gateway) {
        var answer = send(request("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + PASSWORD)));
        var admin =
                JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        var made = send(request("/admin/realms")
                .headers("Authorization", "Bearer " + admin, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(realm().replace("http://127.0.0.1:8080", gateway))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    String issuer() {
        return uri + "/realms/oversight";
    }

    /// Fills in the login form that the browser was sent to.
    HttpResponse<String> login(Browser browser, String address, String name) {
        var form = browser.visit(address);
        var action = FORM.matcher(form.body());
        assertThat(action.find()).as("no login form: %s", form).isTrue();
        return browser.submit(
                URI.create(action.group(1).replace("&amp;", "&")), Map.of("username", name, "password", PASSWORD));
    }

    @Override
    public void close() {
        http.shutdownNow();
        // Its script waits for the server that it has started, and would leave it behind.
        ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        process.kill();
    }

    private static String realm() {
        try {
            return Files.readString(Path.of("..", "docs", "outside-issuer", "realm.json"));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(uri + path)).timeout(Duration.ofSeconds(30));
    }

    private int status(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
