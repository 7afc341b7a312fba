package dev.chengxin.streamer.measure.web;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.streamer.measure.Decisions;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.MeasureAggregates;
import dev.chengxin.streamer.measure.Measures;
import dev.chengxin.streamer.measure.Measures.Approver;
import dev.chengxin.streamer.measure.Words;
import dev.chengxin.streamer.measure.web.Requests.ApprovalRequest;
import dev.chengxin.streamer.measure.web.Requests.RejectionRequest;
import dev.chengxin.streamer.measure.web.Requests.RevocationRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Decides on measures.
@RestController
@RequestMapping(MeasureAggregates.PATH + "/{id}")
@Tag(name = "measures", description = "What follows from violations")
class DecisionController {
    private final Aggregates<Measure> aggregates;
    private final Decisions decisions;
    private final Measures measures;
    private final CodeTexts texts = CodeTexts.beside(Measure.class);

    DecisionController(Aggregates<Measure> aggregates, Decisions decisions, Measures measures) {
        this.aggregates = aggregates;
        this.decisions = decisions;
        this.measures = measures;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/approvals")
    @Operation(summary = "Decide for it; closure, registration ban and blacklist need two people, the second a lead")
    ResponseEntity<MeasureView> approve(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.APPROVAL)))
                    @Valid
                    @RequestBody
                    ApprovalRequest request) {
        var approver = new Approver(caller.actor().id(), caller.has(Role.LEAD));
        var measure = aggregates.get(id, caller);
        return change(
                measure,
                caller,
                seen,
                lease,
                locale,
                (state, now) -> decisions.approve(id, state, approver, request.statement(), measure.words(), now));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/rejection")
    @Operation(summary = "Decide against a proposed measure")
    ResponseEntity<MeasureView> reject(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REJECTION)))
                    @Valid
                    @RequestBody
                    RejectionRequest request) {
        return change(
                aggregates.get(id, caller),
                caller,
                seen,
                lease,
                locale,
                (state, _) -> with(measures.reject(state, request.reason()), Words.REJECTION, request.note()));
    }

    @Allow(Role.LEAD)
    @PostMapping("/revocation")
    @Operation(summary = "Take a measure back, before it begins or before its end")
    ResponseEntity<MeasureView> revoke(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REVOCATION)))
                    @Valid
                    @RequestBody
                    RevocationRequest request) {
        return change(
                aggregates.get(id, caller),
                caller,
                seen,
                lease,
                locale,
                (state, _) -> with(measures.revoke(state), Words.REVOCATION, request.reason()));
    }

    private ResponseEntity<MeasureView> change(
            Aggregate<Measure> measure,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            BiFunction<Measure, Instant, Verdict<Measure>> decide) {
        var after = aggregates.change(measure, seen, lease, caller.actor(), decide);
        return ResponseEntity.ok().eTag(after.eTag()).body(MeasureView.of(after, texts, caller, locale));
    }

    private static Verdict<Measure> with(Verdict<Measure> verdict, String name, @Nullable String words) {
        return words != null && verdict instanceof Verdict.Decided<Measure> decided
                ? decided.withWords(Map.of(name, words))
                : verdict;
    }
}
