package dev.chengxin.cli.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a server answered.
public record Answer(int status, HttpHeaders headers, String body) {

    /// The body; a missing node when it is no JSON.
    public JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// Whether the request was carried out.
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /// Whether the same request may succeed later: too many of them, or trouble on the server's side.
    public boolean isTransient() {
        return status == 408 || status == 429 || status >= 500;
    }

    /// How long the server asks to wait.
    public Optional<Duration> retryAfter() {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    /// The server's clock when it answered, in whole seconds.
    public Optional<Instant> date() {
        try {
            return headers.firstValue("Date")
                    .map(value -> ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The problem in one line: its title, and what is wrong with which field.
    public String problem() {
        JsonNode problem = json();
        StringBuilder text = new StringBuilder(problem.path("title").asString("HTTP " + status));
        for (JsonNode error : problem.path("errors")) {
            String where =
                    error.path("pointer").asString(error.path("parameter").asString(""));
            text.append("; ")
                    .append(where)
                    .append(' ')
                    .append(error.path("message").asString(""));
        }
        return text.toString();
    }
}
