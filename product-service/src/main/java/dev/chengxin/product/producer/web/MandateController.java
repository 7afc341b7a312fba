package dev.chengxin.product.producer.web;

import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.producer.ProducerAggregates;
import dev.chengxin.product.producer.Producers;
import dev.chengxin.product.producer.web.Requests.MandateRequest;
import dev.chengxin.product.producer.web.Views.ProducerView;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which cooperatives act for a farmer. Only she gives and takes mandates; a cooperative gives none in her name.
@RestController
@RequestMapping(ProducerAggregates.PATH + "/{id}/mandates")
@Tag(name = "producers", description = "Farmers, cooperatives and companies whose goods are sold, and their mandates")
class MandateController {
    private final Aggregates<Producer> producers;
    private final Views views;

    MandateController(Aggregates<Producer> producers, Views views) {
        this.producers = producers;
        this.views = views;
    }

    @Allow(Role.PRODUCER)
    @PostMapping
    @Operation(summary = "Let a cooperative act for oneself, or change until when")
    ResponseEntity<ProducerView> grant(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.MANDATE)))
                    @Valid
                    @RequestBody
                    MandateRequest request) {
        var cooperative = producers.find(request.cooperativeId()).map(Aggregate::state);
        return change(
                id,
                caller,
                seen,
                locale,
                (state, now) -> Producers.grant(state, request.cooperativeId(), cooperative, request.until(), now));
    }

    @Allow(Role.PRODUCER)
    @PostMapping("/{cooperativeId}/revocation")
    @Operation(summary = "Take a cooperative's mandate back; it ends at once")
    ResponseEntity<ProducerView> revoke(
            @PathVariable String id, @PathVariable String cooperativeId, Caller caller, IfMatch seen, Locale locale) {
        return change(id, caller, seen, locale, (state, now) -> Producers.revoke(state, cooperativeId, now));
    }

    private ResponseEntity<ProducerView> change(
            String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            BiFunction<Producer, Instant, Verdict<Producer>> decide) {
        var self = new Principal.Self(caller);
        Aggregate<Producer> after = producers.change(self.owned(producers, id), seen, caller.actor(), decide);
        return ResponseEntity.ok().eTag(after.eTag()).body(views.of(after, self, locale));
    }
}
