package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.Command;
import dev.chengxin.complaint.casework.Referent;
import dev.chengxin.complaint.casework.web.Access.Seen;
import dev.chengxin.complaint.casework.web.Requests.LinkRequest;
import dev.chengxin.complaint.casework.web.Requests.UnlinkRequest;
import dev.chengxin.complaint.reference.KnownSubject;
import dev.chengxin.complaint.reference.PatientLookup;
import dev.chengxin.complaint.reference.Subject;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says what a complaint is about where its filer knew no id, or the wrong one. What was filed stays beneath it.
@RestController
@RequestMapping(Paths.COMPLAINT + "/links")
@Tag(name = "complaints")
class LinkingController {
    private final Access access;
    private final PatientLookup subjects;
    private final Commands commands;
    private final CaseViews views;

    LinkingController(Access access, PatientLookup subjects, Commands commands, CaseViews views) {
        this.access = access;
        this.subjects = subjects;
        this.commands = commands;
        this.views = views;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping
    @Operation(summary = "Link it to what it is about, in place of an earlier link of the same kind")
    ResponseEntity<CaseView> link(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.LINK)))
                    @Valid
                    @RequestBody
                    LinkRequest request) {
        Seen complaint = access.find(id, caller, null);
        Commands.check(complaint.file(), seen);
        if (request.sessionSecond() != null && request.noun() != Referent.SESSION) {
            throw FilingProblems.needs("/sessionSecond", "noun = session");
        }
        var command = new Command.LinkTo(request.noun(), known(request), request.wording(), request.sessionSecond());
        return handle(complaint, caller, seen, lease, locale, command);
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/removal")
    @Operation(summary = "Take a link back; what was filed holds again")
    ResponseEntity<CaseView> unlink(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.UNLINK)))
                    @Valid
                    @RequestBody
                    UnlinkRequest request) {
        return handle(access.find(id, caller, null), caller, seen, lease, locale, new Command.Unlink(request.noun()));
    }

    private KnownSubject known(LinkRequest request) {
        var subject = new Subject(request.noun().noun(), request.id());
        return Optional.ofNullable(subjects.find(List.of(subject)).get(subject))
                .orElseThrow(
                        () -> FilingProblems.unknownReference("/id", new Text("核对编号与类别", "check the id and the noun")));
    }

    private ResponseEntity<CaseView> handle(
            Seen complaint, Caller caller, IfMatch seen, LeaseToken lease, Locale locale, Command command) {
        CaseFile after = commands.carryOut(complaint.file(), seen, lease, command, caller.actor(), Map.of());
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(views.of(complaint.after(after), locale));
    }
}
