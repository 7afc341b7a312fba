package dev.chengxin.streamer.appeal.web;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.RequestHash;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.streamer.appeal.Against;
import dev.chengxin.streamer.appeal.Appeal;
import dev.chengxin.streamer.appeal.AppealAggregates;
import dev.chengxin.streamer.appeal.AppealStatus;
import dev.chengxin.streamer.appeal.Appeals;
import dev.chengxin.streamer.appeal.Target;
import dev.chengxin.streamer.appeal.Targets;
import dev.chengxin.streamer.appeal.Words;
import dev.chengxin.streamer.notice.Reasons;
import dev.chengxin.streamer.notice.Statement;
import dev.chengxin.streamer.notice.Statements;
import dev.chengxin.streamer.notice.Statements.Written;
import dev.chengxin.streamer.notice.Terms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Appeals of the parties concerned, and the decisions of somebody else than the first decider.
@RestController
@RequestMapping(AppealAggregates.PATH)
@Tag(name = "appeals", description = "Objections of the parties concerned, decided by somebody else")
class AppealController {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String APPEAL = """
            {"against": "violation", "targetId": "@appealable",
             "text": "该句系转述观众提问，随后已当场否认。"}""";
    private static final String DECISION = """
            {"reversed": true, "statement": {"facts": "复核录像后，所称内容系引用他人原话。",
             "legalBasis": ["直播电商监督管理办法第十四条"]}}""";

    private final Aggregates<Appeal> aggregates;
    private final Appeals appeals;
    private final Targets targets;
    private final Terms terms;
    private final Statements statements;
    private final RequestHash hash;
    private final CodeTexts texts = CodeTexts.beside(Appeal.class);

    AppealController(
            Aggregates<Appeal> aggregates,
            Appeals appeals,
            Targets targets,
            Terms terms,
            Statements statements,
            RequestHash hash) {
        this.aggregates = aggregates;
        this.appeals = appeals;
        this.targets = targets;
        this.terms = terms;
        this.statements = statements;
        this.hash = hash;
    }

    record AppealRequest(
            @NotNull Against against,
            @NotNull @Pattern(regexp = UUID) String targetId,
            @NotBlank @Size(max = 5000) String text) {}

    /// @param reversed whether the first decision is reversed
    record DecisionRequest(
            @NotNull Boolean reversed, @NotNull @Valid Reasons statement) {}

    @Allow({Role.STREAMER, Role.OPERATOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Appeal against a violation or a measure of one's own, once, within five working days")
    ResponseEntity<AppealView> file(
            Caller caller,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(APPEAL)))
                    @Valid
                    @RequestBody
                    AppealRequest request) {
        Target target = targets.find(request.against(), request.targetId())
                .filter(found -> found.owners().contains(caller.pseudonym()))
                .orElseThrow(AppealController::unknown);
        // One appeal per target: its id follows from what it is against.
        String id = Ids.ofCause(request.targetId(), "appeal");
        aggregates
                .find(id)
                .filter(earlier -> !request.text().equals(earlier.words().get(Words.TEXT)))
                .ifPresent(_ -> {
                    throw alreadyAppealed();
                });
        var appeal = aggregates
                .create(NewAggregate.of(id, hash.of(request), caller.actor()), now -> {
                    var decideBy = terms.decision(now, target.runningPause());
                    var verdict = appeals.file(
                            request.against(), request.targetId(), target, decideBy.at(), decideBy.provisional(), now);
                    return verdict instanceof Verdict.Decided<Appeal> decided
                            ? decided.withWords(Map.of(Words.TEXT, request.text()))
                            : verdict;
                })
                .aggregate();
        return ResponseEntity.created(URI.create(appeal.path()))
                .eTag(appeal.eTag())
                .body(AppealView.of(appeal, texts, caller, locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR, Role.STREAMER, Role.OPERATOR})
    @GetMapping("/{id}")
    @Operation(summary = "An appeal")
    ResponseEntity<AppealView> get(@PathVariable String id, Caller caller, Locale locale) {
        var appeal = aggregates.get(id, caller);
        return ResponseEntity.ok().eTag(appeal.eTag()).body(AppealView.of(appeal, texts, caller, locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR, Role.STREAMER, Role.OPERATOR})
    @GetMapping
    @Operation(summary = "Appeals, the latest first; appellants see their own")
    Page<AppealView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable AppealStatus status,
            @RequestParam(required = false) @Pattern(regexp = UUID) @Nullable String streamerId,
            @RequestParam(required = false) @Pattern(regexp = UUID) @Nullable String operatorId,
            @RequestParam(required = false) @Pattern(regexp = UUID) @Nullable String targetId) {
        var selection = Selection.all()
                .where("status", status)
                .where("streamerId", streamerId)
                .where("operatorId", operatorId)
                .where("targetId", targetId);
        return aggregates.page(selection, caller, page).map(found -> AppealView.of(found, texts, caller, locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/{id}/decision")
    @Operation(summary = "Decide on an appeal; none of the first deciders may")
    ResponseEntity<AppealView> decide(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(DECISION)))
                    @Valid
                    @RequestBody
                    DecisionRequest request) {
        var appeal = aggregates.get(id, caller);
        var after = aggregates.change(
                appeal, seen, lease, caller.actor(), (state, now) -> decide(appeal, state, caller, request, now));
        return ResponseEntity.ok().eTag(after.eTag()).body(AppealView.of(after, texts, caller, locale));
    }

    private Verdict<Appeal> decide(
            Aggregate<Appeal> appeal, Appeal state, Caller caller, DecisionRequest request, Instant now) {
        var statement = Statement.ofAppeal(appeal.id(), request.reversed(), request.statement(), now);
        return switch (statements.write(statement)) {
            case Written.Faulty(var refusal) -> Verdict.refused(refusal);
            case Written.Done(var json, var digest) -> {
                var verdict = appeals.decide(state, caller.actor().id(), request.reversed(), digest, now);
                yield verdict instanceof Verdict.Decided<Appeal> decided
                        ? decided.withWords(Map.of(Words.STATEMENT, json))
                        : verdict;
            }
        };
    }

    @Allow({Role.STREAMER, Role.OPERATOR})
    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take one's own appeal back; the decision that it is against stands")
    ResponseEntity<AppealView> withdraw(@PathVariable String id, Caller caller, IfMatch seen, Locale locale) {
        var appeal = aggregates.get(id, caller);
        if (!appeal.state().target().owners().contains(caller.pseudonym())) {
            throw notTheAppellant();
        }
        String by = caller.actor().id();
        var after = aggregates.change(
                appeal,
                seen,
                caller.actor(),
                (state, now) -> appeals.withdraw(state, by, Statements.hash("{\"withdrawn\":true}"), now));
        return ResponseEntity.ok().eTag(after.eTag()).body(AppealView.of(after, texts, caller, locale));
    }

    private static RuntimeException notTheAppellant() {
        return Problem.of(
                        403, "not-the-appellant", new Text("只有申诉人可以撤回申诉。", "Only the appellant takes an appeal back."))
                .asException();
    }

    private static RuntimeException alreadyAppealed() {
        return Problem.of(
                        409, "already-appealed", new Text("对该决定已提出过申诉。", "This decision was appealed against already."))
                .asException();
    }

    private static RuntimeException unknown() {
        return Problem.of(422, "reference-unknown", new Text("引用的对象不存在。", "What is referred to is not known."))
                .with(
                        "/targetId",
                        "reference-unknown",
                        new Text("没有可由您申诉的这一决定", "there is no such decision that you could appeal against"),
                        new Text("核对通知书上的编号", "check the id on the notice"))
                .asException();
    }
}
