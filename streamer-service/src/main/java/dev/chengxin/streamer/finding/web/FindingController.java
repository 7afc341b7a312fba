package dev.chengxin.streamer.finding.web;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.RequestHash;
import dev.chengxin.streamer.finding.Breach;
import dev.chengxin.streamer.finding.Category;
import dev.chengxin.streamer.finding.Concern;
import dev.chengxin.streamer.finding.Concerns;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.FindingAggregates;
import dev.chengxin.streamer.finding.FindingStatus;
import dev.chengxin.streamer.finding.Findings;
import dev.chengxin.streamer.finding.Source;
import dev.chengxin.streamer.finding.Words;
import dev.chengxin.streamer.finding.web.Requests.FindingRequest;
import dev.chengxin.streamer.notice.Statements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Raises findings by hand, and shows them. The party concerned sees a finding once it is a violation.
@RestController
@RequestMapping(FindingAggregates.PATH)
@Tag(name = "findings", description = "Suspected breaches, and the violations that they become")
class FindingController {
    private static final String ROUTE = "POST /findings";

    private final Aggregates<Finding> aggregates;
    private final Findings findings;
    private final Concerns concerns;
    private final Statements statements;
    private final RequestHash hash;
    private final IdGenerator ids;
    private final FindingViews views;
    private final InstantSource clock;

    FindingController(
            Aggregates<Finding> aggregates,
            Findings findings,
            Concerns concerns,
            Statements statements,
            RequestHash hash,
            IdGenerator ids,
            FindingViews views,
            InstantSource clock) {
        this.aggregates = aggregates;
        this.findings = findings;
        this.concerns = concerns;
        this.statements = statements;
        this.hash = hash;
        this.ids = ids;
        this.views = views;
        this.clock = clock;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Raise a finding by hand, at any second of a livestream or about nobody known yet")
    ResponseEntity<FindingView> raise(
            Caller caller,
            IdempotencyKey key,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.FINDING)))
                    @Valid
                    @RequestBody
                    FindingRequest request) {
        Source source = Objects.requireNonNullElse(request.source(), Source.MODERATOR);
        check(request, source);
        Concern concern =
                concerns.of(request.sessionId(), request.second(), request.streamerId(), request.operatorId());
        checkKnown(request, concern);
        checkSecond(request);
        boolean live = concerns.live(concern.sessionId());
        var breach = Breach.seen(request.category(), request.severity());
        var finding = aggregates
                .create(
                        NewAggregate.of(key.id(ROUTE, ids), hash.of(request), caller.actor()),
                        now -> findings.raise(new Finding.Raised(source, concern, breach, null, null, 1, live), now)
                                .withWords(Map.of(Words.NOTE, request.note())))
                .aggregate();
        return views.answer(ResponseEntity.created(URI.create(finding.path())), finding, caller, locale);
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR, Role.STREAMER, Role.OPERATOR})
    @GetMapping("/{id}")
    @Operation(summary = "A finding; confirmed, it is the violation of the same id")
    ResponseEntity<FindingView> get(@PathVariable String id, Caller caller, Locale locale) {
        var finding = aggregates.get(id, caller);
        return views.answer(ResponseEntity.ok(), finding, caller, locale);
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR, Role.STREAMER, Role.OPERATOR})
    @GetMapping
    @Operation(summary = "Findings, the latest first; the parties concerned see their violations")
    Page<FindingView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable FindingStatus status,
            @RequestParam(required = false) @Nullable Source source,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String streamerId,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String operatorId,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String sessionId) {
        var selection = Selection.all()
                .where("status", status)
                .where("source", source)
                .where("category", category)
                .where("streamerId", streamerId)
                .where("operatorId", operatorId)
                .where("sessionId", sessionId);
        return views.page(aggregates.page(selection, caller, page), caller, locale);
    }

    @AllowAnyone
    @GetMapping(path = "/statement-schema", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The JSON Schema of a statement of reasons")
    String schema() {
        return statements.schema();
    }

    private static void check(FindingRequest request, Source source) {
        if (source == Source.SCANNER || source == Source.COMPLAINT || source == Source.REPORT) {
            throw invalid(
                    "/source", new Text("该来源的线索由系统生成", "findings of this source are raised by the service itself"));
        }
        if (request.second() != null && request.sessionId() == null) {
            throw invalid("/second", new Text("没有场次就没有秒数", "a second needs a session"));
        }
        if (request.category() == Category.UNCLASSIFIED) {
            throw invalid("/category", new Text("请填写违规类别", "name the category of the breach"));
        }
    }

    private static void checkKnown(FindingRequest request, Concern concern) {
        String pointer = request.sessionId() != null
                ? "/sessionId"
                : request.streamerId() != null ? "/streamerId" : request.operatorId() != null ? "/operatorId" : null;
        boolean found = request.sessionId() == null
                ? concern.operatorId() != null
                : request.sessionId().equals(concern.sessionId());
        if (pointer != null && !found) {
            throw Problem.of(422, "reference-unknown", new Text("引用的对象不存在。", "What is referred to is not known."))
                    .with(
                            pointer,
                            "reference-unknown",
                            new Text("没有这个编号", "nobody has this id"),
                            new Text("核对编号", "check the id"))
                    .asException();
        }
    }

    private void checkSecond(FindingRequest request) {
        Long second = request.second();
        String sessionId = request.sessionId();
        if (second != null
                && sessionId != null
                && concerns.seconds(sessionId, clock.instant())
                        .filter(length -> second <= length)
                        .isEmpty()) {
            throw invalid("/second", new Text("该场次没有这一秒", "the livestream has no such second"));
        }
    }

    private static RuntimeException invalid(String pointer, Text message) {
        return Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."))
                .with(pointer, "not-expected", message, new Text("更正该值", "correct the value"))
                .asException();
    }
}
