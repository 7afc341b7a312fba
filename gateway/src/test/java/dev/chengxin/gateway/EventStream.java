package dev.chengxin.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Listens to server-sent events, as a page does.
final class EventStream implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch ended = new CountDownLatch(1);
    final HttpResponse<InputStream> answer;

    /// Every line that came, without empty ones.
    final List<String> lines = new CopyOnWriteArrayList<>();

    EventStream(String address, String... headers) {
        try {
            answer = http.send(
                    HttpRequest.newBuilder(URI.create(address)).headers(headers).build(), BodyHandlers.ofInputStream());
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
        Thread.startVirtualThread(this::read);
    }

    /// What changes said, in the order in which they came.
    List<String> changes() {
        return lines.stream()
                .filter(line -> line.startsWith("data: {\""))
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    long resyncs() {
        return lines.stream().filter("event: resync"::equals).count();
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    boolean awaitEnd(int seconds) throws InterruptedException {
        return ended.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        } catch (IOException _) {
            lines.add("broken off");
        } finally {
            ended.countDown();
        }
    }
}
