package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.Command;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.casework.web.Access.Seen;
import dev.chengxin.complaint.casework.web.Requests.ExtensionRequest;
import dev.chengxin.complaint.casework.web.Requests.TestRequest;
import dev.chengxin.servicekit.security.Allow;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives the clocks of a complaint more time where the law does, and tells the filer why.
@RestController
@RequestMapping(Paths.COMPLAINT)
@Tag(name = "complaints")
class ClockController {
    private final Access access;
    private final Commands commands;
    private final CaseViews views;

    ClockController(Access access, Commands commands, CaseViews views) {
        this.access = access;
        this.commands = commands;
        this.views = views;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/extension")
    @Operation(summary = "Take 15 more working days to decide on a report, once and before the first 15 are over")
    ResponseEntity<CaseView> extend(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.EXTENSION)))
                    @Valid
                    @RequestBody
                    ExtensionRequest request) {
        var words = Map.of(Words.EXTENSION, request.reason());
        return handle(access.find(id, caller, null), caller, seen, lease, locale, new Command.Extend(), words);
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/test-periods")
    @Operation(summary = "Begin a test or an appraisal; its time does not count")
    ResponseEntity<CaseView> startTest(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.TEST)))
                    @Valid
                    @RequestBody
                    TestRequest request) {
        Seen complaint = access.find(id, caller, null);
        int round = complaint.file().complaint().tests() + 1;
        return handle(
                complaint,
                caller,
                seen,
                lease,
                locale,
                new Command.StartTest(),
                Map.of(Words.test(round), request.text()));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/test-periods/end")
    @Operation(summary = "End the test or appraisal that goes on")
    ResponseEntity<CaseView> endTest(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        return handle(access.find(id, caller, null), caller, seen, lease, locale, new Command.EndTest(), Map.of());
    }

    private ResponseEntity<CaseView> handle(
            Seen complaint,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            Command command,
            Map<String, String> words) {
        CaseFile after = commands.carryOut(complaint.file(), seen, lease, command, caller.actor(), words);
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(views.of(complaint.after(after), locale));
    }
}
