package dev.chengxin.streamer.finding.web;

import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.FindingAggregates;
import dev.chengxin.streamer.finding.Rulings;
import dev.chengxin.streamer.finding.Words;
import dev.chengxin.streamer.finding.web.Requests.ConfirmationRequest;
import dev.chengxin.streamer.finding.web.Requests.DismissalRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Decides on findings.
@RestController
@RequestMapping(FindingAggregates.PATH + "/{id}")
@Tag(name = "findings")
class RulingController {
    private final Aggregates<Finding> aggregates;
    private final Rulings rulings;
    private final CodeTexts texts = CodeTexts.beside(Finding.class);

    RulingController(Aggregates<Finding> aggregates, Rulings rulings) {
        this.aggregates = aggregates;
        this.rulings = rulings;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/confirmation")
    @Operation(summary = "Confirm that it is a breach, with a statement of reasons")
    ResponseEntity<FindingView> confirm(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.CONFIRMATION)))
                    @Valid
                    @RequestBody
                    ConfirmationRequest request) {
        var finding = aggregates.get(id, caller);
        var after = aggregates.change(
                finding,
                seen,
                lease,
                caller.actor(),
                (_, now) -> rulings.confirm(
                        finding,
                        caller.actor().id(),
                        request.category(),
                        request.severity(),
                        Boolean.TRUE.equals(request.waived()),
                        request.statement(),
                        now));
        return shown(after, caller, locale);
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/dismissal")
    @Operation(summary = "Say that it is no breach")
    ResponseEntity<FindingView> dismiss(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.DISMISSAL)))
                    @Valid
                    @RequestBody
                    DismissalRequest request) {
        Map<String, String> words = request.note() == null ? Map.of() : Map.of(Words.DISMISSAL, request.note());
        var after = aggregates.change(
                aggregates.get(id, caller),
                seen,
                lease,
                caller.actor(),
                (state, now) -> rulings.dismiss(state, caller.actor().id(), request.reason(), words, now));
        return shown(after, caller, locale);
    }

    private ResponseEntity<FindingView> shown(Aggregate<Finding> finding, Caller caller, Locale locale) {
        return ResponseEntity.ok().eTag(finding.eTag()).body(FindingView.of(finding, texts, caller, locale));
    }
}
