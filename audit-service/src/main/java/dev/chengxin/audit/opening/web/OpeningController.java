package dev.chengxin.audit.opening.web;

import dev.chengxin.audit.ledger.NotShownYetException;
import dev.chengxin.audit.opening.OpeningReason;
import dev.chengxin.audit.opening.Openings;
import dev.chengxin.audit.proof.OpenedEntry;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import dev.chengxin.servicekit.web.RequestHash;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Opens single entries.
@RestController
@Tag(name = "proofs")
class OpeningController {
    private static final String ROUTE = "POST /ledger/entries/openings";
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Openings openings;
    private final RequestHash hash;
    private final IdGenerator ids;

    OpeningController(Openings openings, RequestHash hash, IdGenerator ids) {
        this.openings = openings;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({
        Role.REGULATOR,
        Role.STREAMER,
        Role.OPERATOR,
        Role.PRODUCER,
        Role.CONSUMER,
        Role.PLATFORM,
        Role.MODERATOR,
        Role.LEAD,
        Role.ADMIN
    })
    @PostMapping("/api/v1/ledger/entries/{entry}/openings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open one entry: its event, its salt and the proof of its leaf",
            description = "For a regulator in scope, for moderators, and for the account that the entry concerns: who"
                    + " filed, registered, applied or appealed. Each opening is itself an event of the ledger,"
                    + " `entry.opened`, and is durable before the answer.")
    ResponseEntity<OpeningView> open(
            @Parameter(description = "Index in the ledger, or id of the event", example = "0") @PathVariable
                    String entry,
            @Parameter(hidden = true) Caller caller,
            IdempotencyKey key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(OpeningRequest.EXAMPLE)))
                    @Valid
                    @RequestBody
                    OpeningRequest request) {
        var opened = find(entry, caller);
        var asked = new Asked(opened.entry().index(), request.reason());
        var wanted = NewAggregate.of(key.id(ROUTE, ids), hash.of(asked), caller.actor());
        var opening = openings.record(wanted, opened.entry(), request.reason(), caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(OpeningView.of(opening, opened));
    }

    /// What a repeat under the same key has to ask for.
    private record Asked(long index, OpeningReason reason) {}

    private OpenedEntry find(String entry, Caller caller) {
        try {
            return openings.find(entry, caller).orElseThrow(OpeningController::notThere);
        } catch (NotShownYetException _) {
            throw Problem.of(
                            503,
                            "not-shown-yet",
                            new Text(
                                    "存储正在切换，暂时读不到此条目，请稍后重试。",
                                    "The store is failing over and does not show this at the moment; try again soon."))
                    .retryAfter(SHORTLY)
                    .asException();
        }
    }

    private static ProblemException notThere() {
        return Problem.of(
                        404,
                        "no-such-entry",
                        new Text("已公布的账本中没有此条目，或您无权查看。", "The published ledger has no such entry that you may see."))
                .asException();
    }
}
