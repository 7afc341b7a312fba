package dev.chengxin.product.batch.web;

import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.batch.BatchAggregates;
import dev.chengxin.product.batch.BatchStatus;
import dev.chengxin.product.batch.Batches;
import dev.chengxin.product.batch.Batches.Declaration;
import dev.chengxin.product.batch.Category;
import dev.chengxin.product.batch.web.Requests.BatchRequest;
import dev.chengxin.product.batch.web.Requests.FailureRequest;
import dev.chengxin.product.batch.web.Views.BatchView;
import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.product.request.Receipt;
import dev.chengxin.product.request.Words;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.LookUp;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.RequestHash;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Batches of goods.
@RestController
@RequestMapping(BatchAggregates.PATH)
@Tag(name = "batches", description = "Batches of produce and their conformity certificates")
class BatchController {
    private final Aggregates<Batch> batches;
    private final Aggregates<Producer> producers;
    private final Batches decisions;
    private final Acting acting;
    private final Views views;
    private final RequestHash hash;
    private final IdGenerator ids;

    BatchController(
            Aggregates<Batch> batches,
            Aggregates<Producer> producers,
            Batches decisions,
            Acting acting,
            Views views,
            RequestHash hash,
            IdGenerator ids) {
        this.batches = batches;
        this.producers = producers;
        this.decisions = decisions;
        this.acting = acting;
        this.views = views;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.PRODUCER, Role.PLATFORM})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Declare a batch, with its conformity certificate where there is one already",
            description = "Sent again with the same externalRefs by the same account, it adds the conformity "
                    + "certificate that was missing; the rest has to be the same (409 otherwise).")
    ResponseEntity<Receipt> declare(
            Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.BATCH)))
                    @Valid
                    @RequestBody
                    BatchRequest request) {
        Principal principal = acting.of(caller, onBehalfOf);
        var declaration = declaration(request, principal.producer(producers, request.producerId(), "/producerId"));
        String id = key.id(Examples.ROUTE, ids);
        var wanted = NewAggregate.of(id, hash.of(request), principal.actor()).externalRefs(request.externalRefs());
        var created = batches.create(
                wanted, now -> Words.with(decisions.declare(declaration, request.issue(), now), request.words()));
        Aggregate<Batch> batch = created.aggregate();
        if (created.fresh() || batch.id().equals(id)) {
            return ResponseEntity.created(URI.create(batch.path()))
                    .eTag(batch.eTag())
                    .body(Receipt.of(batch));
        }
        Aggregate<Batch> after = batches.change(
                batch,
                new IfMatch(batch.version()),
                principal.actor(),
                (state, now) -> Words.again(
                        decisions.declareAgain(state, declaration, request.issue(), now),
                        state,
                        batch.words(),
                        state.conformity() == null ? request.words() : request.nameAlone()));
        return ResponseEntity.ok().eTag(after.eTag()).body(Receipt.of(after));
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping
    @Operation(
            summary = "Batches, the latest declared first; a producer sees her own. With externalSystem and "
                    + "externalId: the one that another system knows by that name")
    Page<BatchView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String producerId,
            @RequestParam(required = false) @Nullable BatchStatus status,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{6}") @Nullable String originRegion,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        var selection = Selection.all()
                .where("producerId", producerId)
                .where("status", status)
                .where("category", category)
                .where("originRegion", originRegion);
        return LookUp.of(batches, caller, externalSystem, externalId)
                .orElseGet(() -> acting.of(caller, onBehalfOf).page(batches, selection, page))
                .map(found -> views.of(found, locale));
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/{id}")
    @Operation(summary = "A batch")
    ResponseEntity<BatchView> get(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        return shown(acting.of(caller, onBehalfOf).get(batches, id), locale);
    }

    @Allow({Role.PLATFORM, Role.MODERATOR, Role.LEAD})
    @PostMapping("/{id}/failure")
    @Operation(summary = "Record that the batch is not as it has to be; goods from it go off sale")
    ResponseEntity<BatchView> fail(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.FAILURE)))
                    @Valid
                    @RequestBody
                    FailureRequest request) {
        Aggregate<Batch> after = batches.change(
                batches.get(id, caller), seen, caller.actor(), (state, _) -> decisions.fail(state, request.reason()));
        return shown(after, locale);
    }

    private ResponseEntity<BatchView> shown(Aggregate<Batch> batch, Locale locale) {
        return ResponseEntity.ok().eTag(batch.eTag()).body(views.of(batch, locale));
    }

    private static Declaration declaration(BatchRequest request, Aggregate<Producer> producer) {
        return new Declaration(
                producer.id(),
                producer.state(),
                request.category(),
                Identifiers.region(request.originRegion(), "/originRegion"),
                request.quantityGrams(),
                request.harvestedOn());
    }
}
