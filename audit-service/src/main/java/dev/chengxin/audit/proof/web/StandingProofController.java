package dev.chengxin.audit.proof.web;

import dev.chengxin.audit.ledger.NotShownYetException;
import dev.chengxin.audit.proof.StandingProofs;
import dev.chengxin.audit.proof.StandingProofs.Stretch;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Proofs of all that a grade follows from.
@RestController
@Tag(name = "proofs")
class StandingProofController {
    private static final String NEXT = "Feed-Next";
    private static final int MAX_LIMIT = 5_000;

    private final StandingProofs proofs;

    StandingProofController(StandingProofs proofs) {
        this.proofs = proofs;
    }

    @AllowAnyone
    @Operation(
            summary = "Proofs of all public entries behind a standing, one JSON text per line",
            description =
                    "Each line holds the `index` of an entry and its `proof` (C2SP tlog-proof), with which the"
                            + " entry travels open: what was said of the party, of the batches on offer, the rulebooks, and the"
                            + " published indices and grades. It is read like the feed: go on with `after` set to the header"
                            + " `Feed-Next`, also when an answer has no lines, until it equals the `after` that you sent."
                            + " `deploy/verify score <id> <address or file>` does so, verifies each proof and computes the grade.")
    @ApiResponse(
            responseCode = "200",
            description = "At most `limit` lines; fewer when the entries looked at hold no more, or are long",
            headers =
                    @Header(
                            name = NEXT,
                            schema = @Schema(type = "integer", format = "int64"),
                            description = "Index of the last entry that was looked at, whether or not it was shown"))
    @GetMapping(path = "/api/v1/standings/{id}/proof", produces = "application/x-ndjson")
    ResponseEntity<byte[]> standing(
            @Parameter(description = "Id of the streamer or the operator") @PathVariable String id,
            @Parameter(description = "Index of the last entry already looked at; -1 or absent for the beginning")
                    @RequestParam(defaultValue = "-1")
                    @Min(-1)
                    @Max(Long.MAX_VALUE - 1)
                    long after,
            @Parameter(description = "The greatest number of lines")
                    @RequestParam(defaultValue = "500")
                    @Min(1)
                    @Max(MAX_LIMIT)
                    int limit) {
        var stretch = stretch(id, after, limit);
        return ResponseEntity.ok()
                .header(NEXT, Long.toString(stretch.next()))
                .cacheControl(CacheControl.noStore())
                .body(stretch.lines().getBytes(StandardCharsets.UTF_8));
    }

    private Stretch stretch(String id, long after, int limit) {
        try {
            return proofs.of(id, after, limit).orElseThrow(StandingProofController::missing);
        } catch (NotShownYetException _) {
            throw NotShownYet.problem();
        }
    }

    private static ProblemException missing() {
        return Problem.of(404, "no-such-standing", new Text("没有该主体的评价。", "Nothing is known of this party."))
                .asException();
    }
}
