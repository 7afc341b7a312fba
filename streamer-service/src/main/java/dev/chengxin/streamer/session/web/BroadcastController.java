package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.streamer.session.Broadcasts;
import dev.chengxin.streamer.session.Casting;
import dev.chengxin.streamer.session.SegmentLine;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionAggregates;
import dev.chengxin.streamer.session.SessionWords;
import dev.chengxin.streamer.session.web.Requests.CancellationRequest;
import dev.chengxin.streamer.session.web.Views.SessionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Moves livestreams from their review to their end.
@RestController
@RequestMapping(SessionAggregates.PATH + "/{id}")
@Tag(name = "sessions", description = "Livestreams, from their plan to their end")
class BroadcastController {
    private static final Logger LOG = LoggerFactory.getLogger(BroadcastController.class);

    private final Aggregates<Session> sessions;
    private final Broadcasts broadcasts;
    private final Casting casting;
    private final SegmentLine line;
    private final Views views;

    BroadcastController(
            Aggregates<Session> sessions, Broadcasts broadcasts, Casting casting, SegmentLine line, Views views) {
        this.sessions = sessions;
        this.broadcasts = broadcasts;
        this.casting = casting;
        this.line = line;
        this.views = views;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/clearance")
    @Operation(
            summary = "Let a reviewed livestream begin (Order 117, art. 30); 409 not-ready names all that is in "
                    + "the way")
    ResponseEntity<SessionView> clear(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        return decided(
                id,
                caller,
                seen,
                lease,
                locale,
                (session, now) -> broadcasts.clear(session, casting.of(session, now), now));
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD})
    @PostMapping("/cancellation")
    @Operation(summary = "Say that a livestream will not take place; a moderator says why")
    ResponseEntity<SessionView> cancel(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.CANCELLATION)))
                    @Valid
                    @RequestBody
                    CancellationRequest request) {
        var words = Map.of(SessionWords.CANCELLATION, request.text());
        return decided(id, caller, seen, lease, locale, (session, _) -> Words.added(broadcasts.cancel(session), words));
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM})
    @PostMapping("/start")
    @Operation(
            summary = "Begin a cleared livestream; the streamer's identity has to be verified before each "
                    + "(Order 117, art. 45)")
    ResponseEntity<SessionView> start(@PathVariable String id, Caller caller, IfMatch seen, Locale locale) {
        var after = sessions.change(
                sessions.get(id, caller),
                seen,
                caller.actor(),
                (session, now) -> broadcasts.start(session, casting.of(session, now), now));
        return shown(after, caller, locale);
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM})
    @PostMapping("/end")
    @Operation(summary = "End a livestream; its segments are committed to as soon as all that were sent are stored")
    ResponseEntity<SessionView> end(@PathVariable String id, Caller caller, IfMatch seen, Locale locale) {
        var after = sessions.change(sessions.get(id, caller), seen, caller.actor(), broadcasts::end);
        markEnd(id);
        return shown(after, caller, locale);
    }

    /// The end is written; what cannot be marked now, the timer marks.
    private void markEnd(String id) {
        try {
            line.markEnd(id);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the end of {} will be marked by the timer: {}",
                    id,
                    e.getClass().getSimpleName());
        }
    }

    private ResponseEntity<SessionView> decided(
            String id,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            BiFunction<Session, Instant, Verdict<Session>> decide) {
        return shown(sessions.change(sessions.get(id, caller), seen, lease, caller.actor(), decide), caller, locale);
    }

    private ResponseEntity<SessionView> shown(Aggregate<Session> session, Caller caller, Locale locale) {
        return ResponseEntity.ok().eTag(session.eTag()).body(views.of(session, caller, locale));
    }
}
