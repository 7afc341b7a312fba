package dev.chengxin.product.batch.web;

import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.batch.BatchAggregates;
import dev.chengxin.product.batch.Batches;
import dev.chengxin.product.batch.web.Requests.ConformityRequest;
import dev.chengxin.product.batch.web.Views.BatchView;
import dev.chengxin.product.batch.web.Views.ConformityView;
import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.request.Words;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The conformity certificate of a batch (承诺达标合格证). It accompanies the goods, so anybody may read it.
@RestController
@RequestMapping(BatchAggregates.PATH + "/{id}/conformity-certificate")
@Tag(name = "batches")
class ConformityController {
    private final Aggregates<Batch> batches;
    private final Batches decisions;
    private final Acting acting;
    private final Views views;

    ConformityController(Aggregates<Batch> batches, Batches decisions, Acting acting, Views views) {
        this.batches = batches;
        this.decisions = decisions;
        this.acting = acting;
        this.views = views;
    }

    @Allow({Role.PRODUCER, Role.PLATFORM})
    @PostMapping
    @Operation(summary = "Issue the conformity certificate of a batch, or issue it anew (MARA Order 2025-4)")
    ResponseEntity<BatchView> issue(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.CONFORMITY)))
                    @Valid
                    @RequestBody
                    ConformityRequest request) {
        Principal principal = acting.of(caller, onBehalfOf);
        Aggregate<Batch> after = batches.change(
                principal.toChange(batches, id),
                seen,
                principal.actor(),
                (state, now) -> Words.with(decisions.certify(state, request.issue(""), now), request.words()));
        return ResponseEntity.ok().eTag(after.eTag()).body(views.of(after, locale));
    }

    @AllowAnyone
    @GetMapping
    @Operation(summary = "The conformity certificate of a batch with its six fields, to be read or printed")
    ConformityView get(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        Principal reader = acting.of(caller, onBehalfOf);
        return batches.find(id)
                .flatMap(batch -> views.certificate(batch, reader, locale))
                .orElseThrow(() -> Problem.of(
                                404,
                                "no-such-conformity-certificate",
                                new Text("没有这一合格证。", "There is no such conformity certificate."))
                        .asException());
    }
}
