package dev.chengxin.streamer.measure.web;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.RequestHash;
import dev.chengxin.streamer.measure.Cause;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.MeasureAggregates;
import dev.chengxin.streamer.measure.MeasureKind;
import dev.chengxin.streamer.measure.MeasureStatus;
import dev.chengxin.streamer.measure.Proposals;
import dev.chengxin.streamer.measure.Subject;
import dev.chengxin.streamer.measure.Subjects;
import dev.chengxin.streamer.measure.web.Requests.MeasureRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/// Proposes measures by hand, and shows them. The party concerned sees a measure once notice is given.
@RestController
@RequestMapping(MeasureAggregates.PATH)
@Tag(name = "measures")
class MeasureController {
    private static final String ROUTE = "POST /measures";

    private final Aggregates<Measure> aggregates;
    private final Proposals proposals;
    private final Subjects subjects;
    private final RequestHash hash;
    private final IdGenerator ids;
    private final CodeTexts texts = CodeTexts.beside(Measure.class);

    MeasureController(
            Aggregates<Measure> aggregates, Proposals proposals, Subjects subjects, RequestHash hash, IdGenerator ids) {
        this.aggregates = aggregates;
        this.proposals = proposals;
        this.subjects = subjects;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose a measure, also on a notice from an authority (Order 117, art. 12)")
    ResponseEntity<MeasureView> propose(
            Caller caller,
            IdempotencyKey key,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.MEASURE)))
                    @Valid
                    @RequestBody
                    MeasureRequest request) {
        Subject subject = subject(request);
        List<String> violations = Objects.requireNonNullElse(request.violationIds(), List.of());
        var cause =
                Boolean.TRUE.equals(request.byAuthority()) ? Cause.authority(violations) : Cause.violations(violations);
        var measure = aggregates
                .create(
                        NewAggregate.of(key.id(ROUTE, ids), hash.of(request), caller.actor()),
                        now -> proposals.byHand(
                                request.kind(), subject, cause, caller.actor().id(), request.days(), now))
                .aggregate();
        proposals.settle(measure.id(), violations);
        return ResponseEntity.created(URI.create(measure.path()))
                .eTag(measure.eTag())
                .body(MeasureView.of(measure, texts, caller, locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR, Role.STREAMER, Role.OPERATOR})
    @GetMapping("/{id}")
    @Operation(summary = "A measure")
    ResponseEntity<MeasureView> get(@PathVariable String id, Caller caller, Locale locale) {
        var measure = aggregates.get(id, caller);
        return ResponseEntity.ok().eTag(measure.eTag()).body(MeasureView.of(measure, texts, caller, locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR, Role.STREAMER, Role.OPERATOR})
    @GetMapping
    @Operation(summary = "Measures, the latest proposed first; the parties concerned see theirs")
    Page<MeasureView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable MeasureStatus status,
            @RequestParam(required = false) @Nullable MeasureKind kind,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String streamerId,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String operatorId,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String violationId) {
        var selection = Selection.all()
                .where("status", status)
                .where("kind", kind)
                .where("streamerId", streamerId)
                .where("operatorId", operatorId)
                .where("violationId", violationId);
        return aggregates.page(selection, caller, page).map(found -> MeasureView.of(found, texts, caller, locale));
    }

    private Subject subject(MeasureRequest request) {
        String streamerId = request.streamerId();
        String operatorId = request.operatorId();
        if ((streamerId == null) == (operatorId == null)) {
            throw Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."))
                    .with(
                            "/streamerId",
                            "one-of",
                            new Text("主播与运营者须且只能填一个", "exactly one of streamer and operator is needed"),
                            new Text("填写 streamerId 或 operatorId", "send streamerId or operatorId"))
                    .asException();
        }
        var subject = streamerId != null
                ? subjects.ofStreamer(streamerId)
                : subjects.ofOperator(Objects.requireNonNull(operatorId));
        return subject.orElseThrow(
                () -> Problem.of(422, "reference-unknown", new Text("引用的对象不存在。", "What is referred to is not known."))
                        .with(
                                streamerId != null ? "/streamerId" : "/operatorId",
                                "reference-unknown",
                                new Text("没有这个编号", "nobody has this id"),
                                new Text("核对编号", "check the id"))
                        .asException());
    }
}
