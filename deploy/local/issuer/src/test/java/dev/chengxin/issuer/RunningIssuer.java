package dev.chengxin.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An issuer on free ports, and a client that speaks to it over real HTTP.
final class RunningIssuer implements AutoCloseable {

    static final String GATEWAY = "http://127.0.0.1:9";

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    final String uri;
    final String management;

    private RunningIssuer(ConfigurableApplicationContext context, int port, int managementPort) {
        this.context = context;
        this.uri = "http://127.0.0.1:" + port;
        this.management = "http://127.0.0.1:" + managementPort;
    }

    static RunningIssuer in(Path folder) {
        int port = freePort();
        int managementPort = freePort();
        var context = SpringApplication.run(
                IssuerApplication.class,
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--chengxin.issuer.uri=http://127.0.0.1:" + port,
                "--chengxin.issuer.folder=" + folder,
                "--chengxin.issuer.gateway-uri=" + GATEWAY);
        return new RunningIssuer(context, port, managementPort);
    }

    HttpResponse<String> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : uri + address));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(uri + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> demoPassword(String username, String password) {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "urn:chengxin:params:oauth:grant-type:demo-password",
                        "client_id",
                        "cli",
                        "username",
                        username,
                        "password",
                        password));
    }

    HttpResponse<String> clientCredentials(String client, String secret) {
        return post(
                "/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization", basic(client, secret));
    }

    /// The claims of a token, after its signature has been checked with the published keys.
    JWTClaimsSet verified(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var keys = JWKSet.parse(get("/oauth2/jwks").body());
            var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
            if (key == null || !jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
                throw new AssertionError("The published keys do not verify the token");
            }
            return jwt.getJWTClaimsSet();
        } catch (ParseException | JOSEException trouble) {
            throw new AssertionError(trouble);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
