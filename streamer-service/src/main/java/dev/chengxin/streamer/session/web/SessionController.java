package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.LookUp;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.RequestHash;
import dev.chengxin.streamer.session.LiveSessions;
import dev.chengxin.streamer.session.Planning;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionAggregates;
import dev.chengxin.streamer.session.SessionStatus;
import dev.chengxin.streamer.session.web.Requests.SessionRequest;
import dev.chengxin.streamer.session.web.Views.LiveView;
import dev.chengxin.streamer.session.web.Views.SessionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;
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

/// Plans livestreams and shows them.
@RestController
@RequestMapping(SessionAggregates.PATH)
@Tag(name = "sessions")
class SessionController {
    private static final String ROUTE = "POST /sessions";

    private final Aggregates<Session> sessions;
    private final Planning planning;
    private final LiveSessions live;
    private final Views views;
    private final RequestHash hash;
    private final IdGenerator ids;

    SessionController(
            Aggregates<Session> sessions,
            Planning planning,
            LiveSessions live,
            Views views,
            RequestHash hash,
            IdGenerator ids) {
        this.sessions = sessions;
        this.planning = planning;
        this.live = live;
        this.views = views;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Plan a livestream with its goods and claims; the same external reference again gets the "
                    + "same one")
    ResponseEntity<SessionView> plan(
            Caller caller,
            IdempotencyKey key,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.SESSION)))
                    @Valid
                    @RequestBody
                    SessionRequest request) {
        var wanted = NewAggregate.of(key.id(ROUTE, ids), hash.of(request), caller.actor())
                .externalRefs(request.externalRefs());
        var draft = SessionRequests.draft(request);
        var words = SessionRequests.words(request);
        String planner = caller.has(Role.PLATFORM) ? null : caller.pseudonym();
        var session = sessions.create(wanted, now -> Words.added(planning.plan(draft, planner, now), words))
                .aggregate();
        return ResponseEntity.created(URI.create(session.path()))
                .eTag(session.eTag())
                .body(views.of(session, caller, locale));
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/{id}")
    @Operation(summary = "A livestream")
    ResponseEntity<SessionView> get(@PathVariable String id, Caller caller, Locale locale) {
        Aggregate<Session> session = sessions.get(id, caller);
        return ResponseEntity.ok().eTag(session.eTag()).body(views.of(session, caller, locale));
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping
    @Operation(
            summary = "Livestreams, the latest planned start first; owners see their own. With externalSystem and "
                    + "externalId: the one that another system knows by that name")
    Page<SessionView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable SessionStatus status,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String streamerId,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String operatorId,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        return LookUp.of(sessions, caller, externalSystem, externalId)
                .orElseGet(() -> sessions.page(
                        Selection.all()
                                .where("status", status)
                                .where("streamerId", streamerId)
                                .where("operatorId", operatorId),
                        caller,
                        page))
                .map(found -> views.of(found, caller, locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/live")
    @Operation(summary = "Livestreams on air, the riskiest first")
    Page<LiveView> live(Caller caller, Locale locale, PageRequest page) {
        return live.page(caller, page).map(watched -> views.ofWatched(watched, caller, locale));
    }
}
