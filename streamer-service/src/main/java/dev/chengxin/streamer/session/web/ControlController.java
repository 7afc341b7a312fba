package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.streamer.session.Answering;
import dev.chengxin.streamer.session.Control;
import dev.chengxin.streamer.session.LiveControls;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionAggregates;
import dev.chengxin.streamer.session.SessionWords;
import dev.chengxin.streamer.session.web.Requests.AcknowledgementRequest;
import dev.chengxin.streamer.session.web.Requests.ControlRequest;
import dev.chengxin.streamer.session.web.Views.ControlView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Asks the platform that carries a livestream to act, and takes its answers.
@RestController
@RequestMapping(SessionAggregates.PATH + "/{id}")
@Tag(name = "live-control", description = "What a platform is asked to do with a livestream on air")
class ControlController {
    private final Aggregates<Session> sessions;
    private final LiveControls controls;
    private final Answering answering;
    private final Views views;
    private final IdGenerator ids;

    ControlController(
            Aggregates<Session> sessions, LiveControls controls, Answering answering, Views views, IdGenerator ids) {
        this.sessions = sessions;
        this.controls = controls;
        this.answering = answering;
        this.views = views;
        this.ids = ids;
    }

    /// @param items the oldest first
    record Controls(List<ControlView> items) {}

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/controls")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask the platform to warn, mute, limit, pause or resume a livestream on air (Order 117, art. 13)",
            description = "One moderator is enough, also for a pause; it lapses after 24 hours unless a violation is "
                    + "confirmed. A repeat under the same key asks for nothing more, whatever its If-Match")
    ResponseEntity<ControlView> request(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            IdempotencyKey key,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.CONTROL)))
                    @Valid
                    @RequestBody
                    ControlRequest request) {
        var wanted = new LiveControls.Request(
                key.id("POST /sessions/" + id + "/controls", ids),
                request.action(),
                request.reason(),
                request.findingId());
        var before = sessions.get(id, caller);
        var after = before.state().control(wanted.requestId()).isPresent()
                ? before
                : sessions.change(
                        before,
                        seen,
                        caller.actor(),
                        (session, now) -> Words.added(controls.request(session, wanted, now), words(session, request)));
        var control = view(after, wanted.requestId(), locale);
        if (!isOf(request, after.state().control(wanted.requestId()).orElseThrow(), control.text())) {
            throw keyReused();
        }
        return ResponseEntity.status(HttpStatus.CREATED).eTag(after.eTag()).body(control);
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/controls")
    @Operation(summary = "What the platform was asked to do, and what came of it")
    ResponseEntity<Controls> list(@PathVariable String id, Caller caller, Locale locale) {
        var session = sessions.get(id, caller);
        return ResponseEntity.ok().eTag(session.eTag()).body(new Controls(views.controls(session, locale)));
    }

    @Allow(Role.PLATFORM)
    @PostMapping("/control-acknowledgements")
    @Operation(
            summary = "Say what became of a request",
            description = "Also after its time; the same answer again changes nothing. It needs no If-Match")
    ControlView answer(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.ACKNOWLEDGEMENT)))
                    @Valid
                    @RequestBody
                    AcknowledgementRequest request) {
        var answer = new LiveControls.Answer(
                request.requestId(), request.outcome().move(), request.at().truncatedTo(ChronoUnit.MILLIS));
        var after = answering.answer(id, answer, caller);
        return view(after, request.requestId(), locale);
    }

    private ControlView view(Aggregate<Session> session, String requestId, Locale locale) {
        return views.controls(session, locale).stream()
                .filter(control -> control.requestId().equals(requestId))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(ControlRequest request, Control control, @Nullable String text) {
        return request.action() == control.action()
                && request.reason() == control.reason()
                && Objects.equals(request.findingId(), control.findingId())
                && Objects.equals(request.text(), text);
    }

    private static RuntimeException keyReused() {
        return Problem.of(
                        422,
                        "idempotency-key-reused",
                        new Text("该 Idempotency-Key 已用于另一请求。", "The Idempotency-Key was used for another request."))
                .withParameter(
                        "Idempotency-Key",
                        "reused",
                        new Text("已用于另一请求", "was used for another request"),
                        new Text("换一个新的键", "send a new one"))
                .asException();
    }

    private static Map<String, String> words(Session session, ControlRequest request) {
        return request.text() == null
                ? Map.of()
                : Map.of(SessionWords.controlText(session.controls().size()), request.text());
    }
}
