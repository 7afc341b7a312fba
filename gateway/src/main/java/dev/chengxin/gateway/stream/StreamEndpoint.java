package dev.chengxin.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.gateway.access.Clients;
import dev.chengxin.gateway.access.Presence;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// A stream of server-sent events: `resync` first and whenever hints may have been missed, then `change` for each
/// change. It ends with the login, and when the token that opened it runs out; browsers connect again by
/// themselves, and then do so with a fresh one.
@RestController
@Tag(name = "work-items", description = "What waits for a human")
class StreamEndpoint {

    private static final String BEGIN = "retry: 3000\n" + event("resync", "{}");
    private static final String HEARTBEAT = ":\n\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Readers readers;
    private final StreamSettings settings;
    private final Clock clock;

    StreamEndpoint(Readers readers, StreamSettings settings, Clock clock) {
        this.readers = readers;
        this.settings = settings;
        this.clock = clock;
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR})
    @GetMapping(path = "/api/v1/work-items/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Hints that something has changed, as server-sent events",
            description = "resync: read everything again; change: {id, type, noun, at}")
    @ApiResponse(
            responseCode = "200",
            description = "A stream that lasts as long as the login",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string", description = "Events, each with its name and JSON")))
    void stream(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var reader = readers.admit(Clients.of(request).key(), concerning(caller));
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // A proxy that gathers answers would keep hints to itself.
            response.setHeader("X-Accel-Buffering", "no");
            write(response, BEGIN);
            pass(reader, Presence.of(request), tokenEnd(), response);
        } finally {
            readers.dismiss(reader);
        }
    }

    private void pass(Reader reader, Presence presence, Instant end, HttpServletResponse response)
            throws IOException, InterruptedException {
        var asked = clock.instant();
        while (true) {
            var signal = reader.next(settings.heartbeat());
            var now = clock.instant();
            if (!now.isBefore(asked.plus(settings.heartbeat()))) {
                asked = now;
                if (!now.isBefore(end) || !presence.lasts()) {
                    return;
                }
            }
            if (signal.isPresent() && signal.get() instanceof Signal.End) {
                return;
            }
            write(response, signal.map(StreamEndpoint::text).orElse(HEARTBEAT));
        }
    }

    /// A moderator sees all of the platform; a regulator is told of what concerns the own jurisdiction.
    private static Predicate<Hint> concerning(Caller caller) {
        if (caller.hasAny(Role.MODERATOR, Role.LEAD, Role.ADMIN)) {
            return _ -> true;
        }
        return hint -> hint.jurisdiction() != null && caller.covers(hint.jurisdiction());
    }

    private static Instant tokenEnd() {
        return Clients.token().map(Jwt::getExpiresAt).orElseThrow();
    }

    private static String text(Signal signal) {
        return switch (signal) {
            case Signal.Changed(var hint) -> event("change", JSON.writeValueAsString(hint));
            case Signal.Resync _ -> event("resync", "{}");
            case Signal.End _ -> "";
        };
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(UTF_8));
        response.flushBuffer();
    }
}
