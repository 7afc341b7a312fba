package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.Command;
import dev.chengxin.complaint.casework.Decision;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.casework.web.Access.Seen;
import dev.chengxin.complaint.casework.web.Requests.AnswerRequest;
import dev.chengxin.complaint.casework.web.Requests.DecisionRequest;
import dev.chengxin.complaint.casework.web.Requests.RefusalRequest;
import dev.chengxin.complaint.casework.web.Requests.TerminationRequest;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What moderators do with a complaint until it is closed, and its filer's withdrawal. Each command is a
/// sub-resource and needs `If-Match`.
@RestController
@RequestMapping(Paths.COMPLAINT)
@Tag(name = "complaints")
class HandlingController {
    private final Access access;
    private final Commands commands;
    private final CaseViews views;

    HandlingController(Access access, Commands commands, CaseViews views) {
        this.access = access;
        this.commands = commands;
        this.views = views;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/acceptance")
    @Operation(summary = "Accept a complaint or a report")
    ResponseEntity<CaseView> accept(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        return handle(id, caller, seen, lease, locale, new Command.Accept(), Map.of());
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/refusal")
    @Operation(summary = "Refuse it on a ground of the law")
    ResponseEntity<CaseView> refuse(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REFUSAL)))
                    @Valid
                    @RequestBody
                    RefusalRequest request) {
        return handle(
                id,
                caller,
                seen,
                lease,
                locale,
                new Command.Refuse(request.ground()),
                Map.of(Words.REASON, request.reason()));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/answers")
    @Operation(summary = "Answer the filer")
    ResponseEntity<CaseView> answer(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.ANSWER)))
                    @Valid
                    @RequestBody
                    AnswerRequest request) {
        Seen complaint = access.find(id, caller, null);
        int round = complaint.file().complaint().answers() + 1;
        return handle(
                complaint,
                caller,
                seen,
                lease,
                locale,
                new Command.Answer(Boolean.TRUE.equals(request.proposal())),
                Map.of(Words.answer(round), request.text()));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/decision")
    @Operation(summary = "Decide who was right")
    ResponseEntity<CaseView> decide(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.DECISION)))
                    @Valid
                    @RequestBody
                    DecisionRequest request) {
        var decision = new Decision(request.category(), request.upheld(), request.result(), request.amountFen());
        return handle(
                id,
                caller,
                seen,
                lease,
                locale,
                new Command.Decide(decision),
                Map.of(Words.DECISION, request.reason()));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/termination")
    @Operation(summary = "End it without a decision, on a ground of the law")
    ResponseEntity<CaseView> terminate(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.TERMINATION)))
                    @Valid
                    @RequestBody
                    TerminationRequest request) {
        return handle(
                id,
                caller,
                seen,
                lease,
                locale,
                new Command.Terminate(request.ground()),
                Map.of(Words.REASON, request.reason()));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/closure")
    @Operation(summary = "Close it")
    ResponseEntity<CaseView> close(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        return handle(id, caller, seen, lease, locale, new Command.Close(), Map.of());
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/split")
    @Operation(summary = "Handle it as a report as well, apart from the complaint")
    ResponseEntity<CaseView> split(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        Seen complaint = access.find(id, caller, null);
        var command = new Command.Split(complaint.file().id().report());
        return handle(complaint, caller, seen, lease, locale, command, Map.of());
    }

    @AllowAnyone
    @PostMapping("/withdrawal")
    @Operation(summary = "Take one's own complaint back, by account or by token")
    ResponseEntity<CaseView> withdraw(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @RequestHeader(name = FilingTokens.HEADER, required = false) @Nullable String token) {
        Seen own = access.findOwn(id, caller, token);
        return answer(
                own, commands.carryOut(own.file(), seen, new Command.Withdraw(), caller.actor(), Map.of()), locale);
    }

    private ResponseEntity<CaseView> handle(
            String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            Command command,
            Map<String, String> words) {
        return handle(access.find(id, caller, null), caller, seen, lease, locale, command, words);
    }

    private ResponseEntity<CaseView> handle(
            Seen complaint,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            Command command,
            Map<String, String> words) {
        return answer(
                complaint, commands.carryOut(complaint.file(), seen, lease, command, caller.actor(), words), locale);
    }

    private ResponseEntity<CaseView> answer(Seen complaint, CaseFile after, Locale locale) {
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(views.of(complaint.after(after), locale));
    }
}
