package dev.chengxin.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Consumers who file complaints, each repeating its request with one key until it is answered, whatever is killed
/// meanwhile.
final class Load implements AutoCloseable {
    private static final int CLIENTS = 2;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final URI target;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    private Load(URI target) {
        this.target = target;
        for (var i = 0; i < CLIENTS; i++) {
            threads.execute(this::file);
        }
    }

    static Load on(ServiceProcess complaints) {
        return new Load(complaints.uri("/api/v1/complaints"));
    }

    /// Ids of the complaints whose filing was acknowledged.
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /// Files no more; requests under way are repeated until they are answered.
    void finish() throws InterruptedException {
        running = false;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a filing was never answered");
        }
    }

    @Override
    public void close() {
        running = false;
        threads.shutdownNow();
        client.close();
    }

    private void file() {
        try {
            while (running) {
                acknowledged.add(fileOne(UUID.randomUUID().toString()));
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String fileOne(String key) throws InterruptedException {
        var request = HttpRequest.newBuilder(target)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"description\": \"烂了一半，和直播里说的不一样 " + key + "\"}"))
                .build();
        while (true) {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                var id = ID.matcher(answer.body());
                if (answer.statusCode() == 201 && id.find()) {
                    return id.group(1);
                }
                if (answer.statusCode() < 500) {
                    throw new IllegalStateException("unexpected answer: " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("the load ends");
            }
        }
    }
}
