package dev.chengxin.complaint.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.complaint.casework.Action;
import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.Command;
import dev.chengxin.complaint.casework.PersonalTraces;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.casework.web.Access.Seen;
import dev.chengxin.complaint.casework.web.Requests.CorrectionRefusal;
import dev.chengxin.complaint.casework.web.Requests.CorrectionRequest;
import dev.chengxin.complaint.casework.web.Requests.CorrectionWish;
import dev.chengxin.complaint.casework.web.Requests.OutcomeRequest;
import dev.chengxin.complaint.casework.web.Requests.OutcomeWithdrawalRequest;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import dev.chengxin.servicekit.worklist.LeaseToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Publishes, corrects and takes down the outcome of a complaint. A text is published only when nothing in it lets
/// the public recognise the complainant.
@RestController
@RequestMapping(Paths.COMPLAINT + "/outcome")
@Tag(name = "complaints")
class OutcomeCommandController {
    private final Access access;
    private final Commands commands;
    private final CaseViews views;

    OutcomeCommandController(Access access, Commands commands, CaseViews views) {
        this.access = access;
        this.commands = commands;
        this.views = views;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping
    @Operation(summary = "Publish the outcome; with a text when the filer agreed to one")
    ResponseEntity<CaseView> publish(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.OUTCOME)))
                    @Valid
                    @RequestBody
                    OutcomeRequest request) {
        Seen complaint = access.find(id, caller, null);
        check(request.text(), complaint.file());
        var command = new Command.PublishOutcome(hash(request.text()));
        return handle(complaint, caller, seen, lease, locale, command, words(request.text()));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/correction")
    @Operation(summary = "Correct a published outcome; the text given replaces the old one")
    ResponseEntity<CaseView> correct(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.CORRECTION)))
                    @Valid
                    @RequestBody
                    CorrectionRequest request) {
        Seen complaint = access.find(id, caller, null);
        check(request.text(), complaint.file());
        var command = new Command.CorrectOutcome(request.reason(), hash(request.text()));
        return handle(complaint, caller, seen, lease, locale, command, words(request.text()));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/withdrawal")
    @Operation(summary = "Take a published outcome down")
    ResponseEntity<CaseView> withdraw(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.OUTCOME_WITHDRAWAL)))
                    @Valid
                    @RequestBody
                    OutcomeWithdrawalRequest request) {
        var command = new Command.WithdrawOutcome(request.reason());
        return handle(access.find(id, caller, null), caller, seen, lease, locale, command, Map.of());
    }

    @AllowAnyone
    @PostMapping("/correction-requests")
    @Operation(summary = "Say that the published outcome is wrong, as its filer or as one who handles it")
    ResponseEntity<CaseView> requestCorrection(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @RequestHeader(name = FilingTokens.HEADER, required = false) @Nullable String token,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.CORRECTION_REQUEST)))
                    @Valid
                    @RequestBody
                    CorrectionWish request) {
        Seen complaint = access.findToDo(Action.REQUEST_CORRECTION, id, caller, token);
        int round = complaint.file().complaint().correctionRequests() + 1;
        var words = Map.of(Words.correctionRequest(round), request.text());
        CaseFile after =
                commands.carryOut(complaint.file(), seen, new Command.RequestCorrection(), caller.actor(), words);
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(views.of(complaint.after(after), locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/correction-requests/refusal")
    @Operation(summary = "Leave the published outcome as it is, and say why")
    ResponseEntity<CaseView> declineCorrection(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.CORRECTION_REFUSAL)))
                    @Valid
                    @RequestBody
                    CorrectionRefusal request) {
        Seen complaint = access.find(id, caller, null);
        int round = complaint.file().complaint().correctionRequests();
        var words = Map.of(Words.correctionRefusal(round), request.reason());
        return handle(complaint, caller, seen, lease, locale, new Command.DeclineCorrection(), words);
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

    private static void check(@Nullable String text, CaseFile file) {
        if (text == null) {
            return;
        }
        var words = file.words();
        var contact = Stream.of(Words.NAME, Words.PHONE, Words.EMAIL)
                .flatMap(field -> Stream.ofNullable(words.get(field)))
                .toList();
        PersonalTraces.find(text, contact).ifPresent(found -> {
            throw identifiable(found);
        });
    }

    private static ProblemException identifiable(PersonalTraces.Found found) {
        return Problem.of(
                        422,
                        "person-identifiable",
                        new Text("公示文字可能使投诉人被识别。", "The text could let the public recognise a person."))
                .with(
                        "/text",
                        found.trace().code(),
                        new Text(
                                "第 " + found.position() + " 个字符处疑似个人信息",
                                "seems to hold personal data at character " + found.position()),
                        new Text("删除姓名、电话、证件号码、邮箱", "take names, telephone, identity numbers and addresses out"))
                .asException();
    }

    private static Map<String, String> words(@Nullable String text) {
        return text == null ? Map.of() : Map.of(Words.OUTCOME, text);
    }

    private static @Nullable String hash(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
