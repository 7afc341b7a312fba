package dev.chengxin.servicekit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Calls a service as a client does. Tokens are those of [TestDoors]: `subject~role~jurisdiction`.
public final class Api {
    public static final String MODERATOR = "m1~moderator";
    public static final String CONSUMER = "c1~consumer";
    public static final String STRANGER = "c2~consumer";
    public static final String PLATFORM = "p1~platform";
    public static final String LEAD = "l1~lead";
    public static final String STREAMER = "s1~streamer";
    public static final String OPERATOR = "o1~operator";
    public static final String PRODUCER = "pr1~producer";
    public static final String ADMIN = "a1~admin";
    public static final String REGULATOR = "r1~regulator~";
    public static final String ELSEWHERE = "r2~regulator~530129";

    private static final HttpClient CLIENT = client();

    private final int port;
    private final SortedMap<String, String> headers;

    public Api(int port) {
        this(port, new TreeMap<>());
    }

    private Api(int port, SortedMap<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /// The same caller with another header, in place of one of that name.
    public Api with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Api(port, more);
    }

    /// The same with a bearer token.
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// The same with a version that was seen.
    public Api seen(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /// Posts JSON, or nothing.
    public Answer post(String path, @Nullable String body) {
        return body == null
                ? send(request(path).POST(HttpRequest.BodyPublishers.noBody()))
                : send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /// Sends a piece of a file.
    public Answer patch(String path, byte[] bytes) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /// Sends any method, with a JSON body or none.
    public Answer send(String method, String path, @Nullable String body) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = request(path).method(method, publisher);
        return send(body == null ? request : request.header("Content-Type", "application/json"));
    }

    public Answer post(String path, Map<String, ?> body) {
        return post(path, EventJson.mapper().writeValueAsString(body));
    }

    /// Forgets idle connections sooner than the server ends them, so that no request meets one that is just ending.
    private static HttpClient client() {
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        return HttpClient.newHttpClient();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// An answer.
    public record Answer(HttpResponse<byte[]> response) {
        /// This answer, if it has the status.
        ///
        /// @throws AssertionError that shows the answer, if it has another
        public Answer expect(int wanted) {
            if (status() != wanted) {
                throw new AssertionError("answered " + status() + " instead of " + wanted + ": " + text());
            }
            return this;
        }

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), UTF_8);
        }

        public JsonNode json() {
            return EventJson.mapper().readTree(response.body());
        }

        /// A text of the body, by JSON Pointer.
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// The version that the entity tag names.
        public long version() {
            return Long.parseLong(header("ETag").replace("\"", ""));
        }
    }
}
