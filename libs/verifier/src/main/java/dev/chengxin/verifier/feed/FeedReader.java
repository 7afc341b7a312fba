package dev.chengxin.verifier.feed;

import dev.chengxin.verifier.log.HttpSource;
import dev.chengxin.verifier.log.LogSource;
import dev.chengxin.verifier.report.UncheckableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a feed one by one: of a file, of standard input (`-`), or page by page of an address.
public final class FeedReader {
    /// The greatest length of a line: far more than any event has.
    static final int LONGEST = 8 << 20;

    private static final int PAGE = 5_000;
    private static final int OK = 200;

    private final String location;
    private final @Nullable String token;

    /// @param token a bearer token for the entries that not everybody may read; absent for the public ones
    public FeedReader(String location, @Nullable String token) {
        this.location = location;
        this.token = token;
    }

    /// Gives each line, without its line feed.
    ///
    /// @throws UncheckableException when the feed cannot be read
    public void each(Consumer<byte[]> line) {
        try {
            if (LogSource.isAddress(location)) {
                pages(line);
            } else if (location.equals("-")) {
                lines(System.in, line);
            } else {
                try (InputStream in = Files.newInputStream(Path.of(location))) {
                    lines(in, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckableException(
                    "source.unreadable", location, e.getClass().getSimpleName());
        }
    }

    private void pages(Consumer<byte[]> line) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            long after = -1;
            while (true) {
                HttpResponse<byte[]> page = page(client, after);
                lines(new ByteArrayInputStream(page.body()), line);
                long next = page.headers()
                        .firstValueAsLong("Feed-Next")
                        .orElseThrow(() -> new UncheckableException("feed.no-next", location));
                if (next <= after) {
                    return;
                }
                after = next;
            }
        }
    }

    private HttpResponse<byte[]> page(HttpClient client, long after) {
        URI address = URI.create(location + (location.contains("?") ? "&" : "?") + "after=" + after + "&limit=" + PAGE);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> page = HttpSource.answer(client, request);
        if (page.statusCode() != OK) {
            throw new UncheckableException("source.refused", address, page.statusCode());
        }
        return page;
    }

    private void lines(InputStream in, Consumer<byte[]> consumer) throws IOException {
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int from = 0;
            for (int at = 0; at < count; at++) {
                if (buffer[at] == '\n') {
                    rest.write(buffer, from, at - from);
                    consumer.accept(rest.toByteArray());
                    rest.reset();
                    from = at + 1;
                }
            }
            rest.write(buffer, from, count - from);
            if (rest.size() > LONGEST) {
                throw new UncheckableException("feed.too-long", location, LONGEST);
            }
        }
        if (rest.size() > 0) {
            consumer.accept(rest.toByteArray());
        }
    }
}
