package dev.chengxin.audit.ledger.web;

import dev.chengxin.audit.ledger.NotShownYetException;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Merkle;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.TilePath;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The log for strangers: C2SP tlog-tiles.
@RestController
@Tag(name = "log", description = "The transparency log in C2SP tlog-tiles' form; public, and the same for everybody")
class LogController {
    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PublishedLog log;
    private final NoteVerifier verifier;

    LogController(PublishedLog log, NoteVerifier verifier) {
        this.log = log;
        this.verifier = verifier;
    }

    @AllowAnyone
    @Operation(summary = "The latest signed checkpoint (C2SP tlog-checkpoint)")
    @GetMapping(path = "/log/checkpoint", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> checkpoint() {
        var latest = log.checkpoint().orElseThrow(LogController::notThere);
        return answer(hash(latest.note().getBytes(StandardCharsets.UTF_8)), BRIEFLY)
                .lastModified(latest.at())
                .body(latest.note());
    }

    @AllowAnyone
    @Operation(summary = "The verifier key of the checkpoints (C2SP signed-note)")
    @GetMapping(path = "/log/vkey", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> vkey() {
        return ResponseEntity.ok().cacheControl(FOR_A_DAY).body(verifier.vkey() + "\n");
    }

    @AllowAnyone
    @Operation(
            summary = "A tile of hashes or a bundle of entries",
            description =
                    "`tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`, the index N in groups of three digits"
                            + " (`x001/067`). A partial tile is served as long as its full form does not replace it, and after.")
    @GetMapping(path = "/log/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        var asked = TilePath.parse("tile" + path).orElseThrow(LogController::notThere);
        var bytes = bytes(asked);
        return answer(hash(bytes), asked.isFull() ? FOR_EVER : FOR_A_DAY).body(bytes);
    }

    private byte[] bytes(TilePath asked) {
        try {
            return log.bytes(asked).orElseThrow(LogController::notThere);
        } catch (NotShownYetException _) {
            throw notShownYet();
        }
    }

    private static Hash hash(byte[] bytes) {
        return Merkle.leafHash(bytes);
    }

    private static ResponseEntity.BodyBuilder answer(Hash hash, CacheControl caching) {
        return ResponseEntity.ok().eTag("\"" + hash.hex() + "\"").cacheControl(caching);
    }

    private static ProblemException notThere() {
        return Problem.of(
                        404,
                        "not-in-the-log",
                        new Text("已公布的日志中没有此路径。", "The published log has nothing under this path."))
                .asException();
    }

    /// Not 404: what the checkpoint covers is there, and a reader who is told otherwise accuses the log.
    private static ProblemException notShownYet() {
        return Problem.of(
                        503,
                        "not-shown-yet",
                        new Text(
                                "存储正在切换，暂时读不到此路径，请稍后重试。",
                                "The store is failing over and does not show this at the moment; try again soon."))
                .retryAfter(SHORTLY)
                .asException();
    }
}
