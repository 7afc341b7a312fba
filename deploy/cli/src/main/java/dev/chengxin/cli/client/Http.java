package dev.chengxin.cli.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// HTTP with a time limit on everything. Safe for several threads.
public final class Http {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String language;

    /// @param language in which problems are to be described
    public Http(String language) {
        this.language = language;
    }

    /// @throws IOException if there is no answer within a minute
    public Answer get(URI uri, Map<String, String> headers) throws IOException, InterruptedException {
        return send(request(uri, headers).GET());
    }

    /// @throws IOException if there is no answer within a minute; whether the request was carried out is unknown
    /// then
    public Answer post(URI uri, Map<String, String> headers, String contentType, String body)
            throws IOException, InterruptedException {
        return send(request(uri, headers).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(ANSWER)
                .header("Accept-Language", language)
                .header("Accept", "application/json, application/problem+json, */*;q=0.1");
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
