package dev.chengxin.audit.standing.web;

import dev.chengxin.audit.standing.RulebookAggregates;
import dev.chengxin.audit.standing.RulebookHistory;
import dev.chengxin.audit.standing.RulebooksInForce;
import dev.chengxin.audit.standing.web.Views.RulebookView;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The rulebooks that violations are priced by. Anyone may know them.
@RestController
@RequestMapping(RulebookAggregates.PATH)
@Tag(name = "rulebooks", description = "Points, ladder and weights, by version")
class RulebookController {
    private final Aggregates<RulebookHistory> aggregates;
    private final RulebooksInForce rulebooks;

    RulebookController(Aggregates<RulebookHistory> aggregates, RulebooksInForce rulebooks) {
        this.aggregates = aggregates;
        this.rulebooks = rulebooks;
    }

    @AllowAnyone
    @GetMapping
    @Operation(
            summary = "All rulebooks, the one in force first",
            description = "A violation is priced by the one that was in force when it was confirmed. The entity tag is"
                    + " what an activation names in `If-Match`.")
    ResponseEntity<Page<RulebookView>> list() {
        var history = rulebooks.history();
        var views = history.state().activations().reversed().stream()
                .map(RulebookView::of)
                .toList();
        return ResponseEntity.ok().eTag(history.eTag()).body(new Page<>(views, null));
    }

    @Allow(Role.ADMIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Put another rulebook in force, under the next version",
            description =
                    "What was confirmed before keeps its price. Standings count it as soon as it is in the ledger.")
    ResponseEntity<RulebookView> activate(
            Caller caller,
            IfMatch seen,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(RulebookRequest.EXAMPLE)))
                    @Valid
                    @RequestBody
                    RulebookRequest request) {
        var wanted = request.rulebook();
        return activated(aggregates.change(
                rulebooks.history(), seen, caller.actor(), (history, now) -> history.activate(wanted, now)));
    }

    private static ResponseEntity<RulebookView> activated(Aggregate<RulebookHistory> history) {
        var latest = history.state().activations().getLast();
        return ResponseEntity.status(HttpStatus.CREATED).eTag(history.eTag()).body(RulebookView.of(latest));
    }
}
