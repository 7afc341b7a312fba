package dev.chengxin.verifier.log;

import dev.chengxin.verifier.report.UncheckableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// A log that is served over HTTP.
public final class HttpSource implements LogSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final URI prefix;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    HttpSource(URI prefix) {
        this.prefix = prefix;
    }

    @Override
    public Optional<byte[]> read(String path) {
        URI address = URI.create(name() + "/" + path);
        HttpResponse<byte[]> answer = answer(client, HttpRequest.newBuilder(address));
        return switch (answer.statusCode()) {
            case OK -> Optional.of(answer.body());
            case NOT_FOUND -> Optional.empty();
            default -> throw new UncheckableException("source.refused", address, answer.statusCode());
        };
    }

    @Override
    public String name() {
        String text = prefix.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /// Asks, and asks again where the server says that it is only busy.
    ///
    /// @throws UncheckableException when there is no answer
    public static HttpResponse<byte[]> answer(HttpClient client, HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = client.send(asked, BodyHandlers.ofByteArray());
            for (int i = 1; i < ATTEMPTS && isBusy(answer); i++) {
                Thread.sleep(retryAfter(answer));
                answer = client.send(asked, BodyHandlers.ofByteArray());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckableException(
                    "source.unreachable", asked.uri(), e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UncheckableException("source.interrupted");
        }
    }

    private static boolean isBusy(HttpResponse<byte[]> answer) {
        return answer.statusCode() == TOO_MANY || answer.statusCode() == BUSY;
    }

    private static Duration retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,2}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ofSeconds(1));
    }
}
