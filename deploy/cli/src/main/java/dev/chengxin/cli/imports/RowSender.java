package dev.chengxin.cli.imports;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.client.Backoff;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Tokens;
import dev.chengxin.cli.imports.Settlement.Created;
import dev.chengxin.cli.imports.Settlement.Fate;
import dev.chengxin.cli.imports.Settlement.Found;
import dev.chengxin.cli.imports.Settlement.Rejected;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Sends one row until the platform has taken or refused it, however long that takes.
final class RowSender {

    // A server says the time in whole seconds.
    private static final Duration ROUNDING = Duration.ofSeconds(2);
    private static final Set<Integer> NOT_THE_ROWS_FAULT = Set.of(401, 403, 404, 405, 406, 415);
    private static final int UNAUTHORIZED = 401;

    private final Http http;
    private final Tokens tokens;
    private final URI complaints;
    private final Backoff backoff;
    private final Troubles troubles;

    RowSender(Http http, Tokens tokens, URI gateway, Backoff backoff, Troubles troubles) {
        this.http = http;
        this.tokens = tokens;
        this.complaints = URI.create(gateway + "/api/v1/complaints");
        this.backoff = backoff;
        this.troubles = troubles;
    }

    /// @throws StopException if the platform takes nothing from this client, whatever the row
    Fate send(CsvRow row, UUID key, String body) throws InterruptedException {
        long begin = System.nanoTime();
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            Optional<Duration> asked = Optional.empty();
            try {
                String token = tokens.token();
                Answer answer = post(token, key, body);
                if (answer.isSuccess()) {
                    troubles.over();
                    return taken(answer, Duration.ofNanos(System.nanoTime() - begin));
                }
                if (answer.status() == UNAUTHORIZED && !renewed) {
                    renewed = true;
                    tokens.forget(token);
                    continue;
                }
                if (!answer.isTransient()) {
                    return refused(row, answer);
                }
                asked = answer.retryAfter();
                troubles.happened("HTTP " + answer.status());
            } catch (IOException e) {
                troubles.happened(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
            Thread.sleep(backoff.after(attempt, asked));
        }
    }

    private Answer post(String token, UUID key, String body) throws IOException, InterruptedException {
        return http.post(
                complaints,
                Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key.toString()),
                "application/json",
                body);
    }

    // The answer is the same for a repeat, but it tells when the complaint was filed: before this run sent it or after.
    private static Fate taken(Answer answer, Duration passed) {
        Optional<Instant> filed = instant(answer.json().path("filedAt").asString(""));
        Optional<Instant> sent = answer.date().map(now -> now.minus(passed).minus(ROUNDING));
        boolean before = filed.isPresent() && sent.isPresent() && filed.get().isBefore(sent.get());
        return before ? new Found() : new Created();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Fate refused(CsvRow row, Answer answer) {
        if (NOT_THE_ROWS_FAULT.contains(answer.status())) {
            throw new StopException("import.not-allowed", answer.status(), answer.problem());
        }
        return new Rejected(new Reject(row.number(), row.line(), answer.status() + " " + answer.problem()));
    }
}
