package dev.chengxin.audit;

import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.test.TestMongo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// The whole service in this JVM. A token `role` or `role.jurisdiction`, and behind a `~` who it is, is as good as
/// one of an issuer.
final class RunningService implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(TestMongo mongo, Path keys) {
        return start(mongo, TestKafka.shared(), keys);
    }

    static RunningService start(TestMongo mongo, TestKafka kafka, Path keys) {
        var context = new SpringApplicationBuilder(AuditApplication.class, FreeTokens.class)
                .properties(Map.of(
                        "server.port", "0",
                        "management.server.port", "0",
                        "spring.mongodb.uri", mongo.uri(mongo.freshName()),
                        "spring.kafka.bootstrap-servers", kafka.bootstrapServers(),
                        "chengxin.issuer", "http://127.0.0.1:1",
                        "chengxin.keys.folder", keys.toString(),
                        "chengxin.keys.create", "true",
                        "chengxin.ledger.takeover", "1s"))
                .run("--logging.structured.format.console=", "--server.port=0", "--management.server.port=0");
        return new RunningService(context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /// GET without a token.
    HttpResponse<byte[]> get(String path, String... headers) {
        return send("local.server.port", path, List.of(headers));
    }

    /// GET by somebody.
    HttpResponse<byte[]> getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    /// GET at the management port.
    HttpResponse<byte[]> manage(String path) {
        return send("local.management.port", path, List.of());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(String port, String path, List<String> headers) {
        var address = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(port) + path);
        var request = HttpRequest.newBuilder(address).header("Accept-Language", "en");
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class FreeTokens {
        @Bean
        JwtDecoder tokens() {
            return token -> {
                var names = token.split("~", 2);
                var parts = names[0].split("\\.", 2);
                if (Role.of(parts[0]).isEmpty()) {
                    throw new BadJwtException("no token of these tests");
                }
                var claims = Stream.of(parts).skip(1).findFirst();
                var jwt = Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(names.length > 1 ? names[1] : "somebody")
                        .issuedAt(Instant.EPOCH)
                        .expiresAt(Instant.now().plusSeconds(60))
                        .claim("roles", List.of(parts[0]));
                claims.ifPresent(prefix -> jwt.claim("jurisdiction", prefix));
                return jwt.build();
            };
        }
    }
}
