package dev.chengxin.servicekit.web;

import com.mongodb.MongoTimeoutException;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// A bit of everything that controllers do.
@RestController
class ThingController {
    static final String SECRET = "13800138000";

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank @Size(max = 5) String name) {}

    record Thing(
            @NotBlank String name,
            @Max(10) int count,
            @Nullable Long amountFen,
            @Nullable Colour colour,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable Boolean open,
            @Valid @Nullable List<Part> parts,
            @Nullable Map<String, String> words,
            @Nullable Coded code) {}

    record Coded(String value) {
        Coded {
            if (!value.startsWith("C")) {
                throw new IllegalArgumentException("no code: " + value);
            }
        }
    }

    @AllowAnyone
    @PostMapping("/things")
    ResponseEntity<Thing> create(@Valid @RequestBody Thing thing) {
        return ResponseEntity.status(201).body(thing);
    }

    @AllowAnyone
    @GetMapping("/things")
    Page<Integer> list(PageRequest page) {
        int after = page.cursor().map(cursor -> (int) cursor.number(0)).orElse(0);
        var found = IntStream.rangeClosed(after + 1, 7)
                .boxed()
                .limit(page.limitPlusOne())
                .toList();
        return Page.of(found, page, item -> Cursor.of(Integer.toString(item)));
    }

    @AllowAnyone
    @GetMapping("/things/{number}")
    ResponseEntity<String> one(@PathVariable int number) {
        return ResponseEntity.ok().eTag(ETags.of(number)).body("\"thing\"");
    }

    @AllowAnyone
    @PutMapping("/things/{number}")
    long replace(@PathVariable int number, IfMatch match) {
        return match.version() + number;
    }

    @AllowAnyone
    @GetMapping("/search")
    String search(@RequestParam String q, @RequestParam(defaultValue = "1") @Max(3) int depth) {
        return "\"" + q.length() + depth + "\"";
    }

    @AllowAnyone
    @PostMapping("/keyed")
    IdempotencyKey keyed(IdempotencyKey key) {
        return key;
    }

    @Allow(Role.REGULATOR)
    @GetMapping("/regulated")
    Caller regulated(Caller caller) {
        return caller;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/decided")
    EventContext decided(Caller caller) {
        return RequestContext.eventContext(caller.actor(), "330106");
    }

    @AllowAnyone
    @GetMapping("/whoami")
    Caller whoami(Caller caller) {
        return caller;
    }

    @AllowAnyone
    @GetMapping("/half/written")
    void written(HttpServletResponse response) throws IOException {
        response.getOutputStream().write(new byte[100_000]);
        response.flushBuffer();
        throw new IllegalStateException(SECRET);
    }

    @AllowAnyone
    @GetMapping("/half/streamed")
    StreamingResponseBody streamed() {
        return output -> {
            output.write(new byte[100_000]);
            output.flush();
            throw new IllegalStateException(SECRET);
        };
    }

    @AllowAnyone
    @GetMapping("/fail/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "store" -> new MongoTimeoutException("no server for " + SECRET);
            case "broker" -> new TimeoutException("no broker for " + SECRET);
            case "wrapped" -> new IllegalStateException(new MongoTimeoutException(SECRET));
            case "refused" ->
                Problem.of(409, "not-in-this-state", new Text("不行", "not now"))
                        .with("/state", "state", new Text("已结案", "is closed"), new Text("无", "none"))
                        .asException();
            default -> new IllegalStateException("cannot handle " + SECRET);
        };
    }
}
