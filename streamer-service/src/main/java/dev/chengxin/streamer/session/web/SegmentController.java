package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.streamer.session.Segment;
import dev.chengxin.streamer.session.SegmentLine;
import dev.chengxin.streamer.session.Segments;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionAggregates;
import dev.chengxin.streamer.session.web.Requests.SegmentsRequest;
import dev.chengxin.streamer.session.web.Views.SegmentView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes segments in batches, and shows them.
@RestController
@RequestMapping(SessionAggregates.PATH + "/{id}/segments")
@Tag(name = "segments", description = "What is said and shown in a livestream")
class SegmentController {
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Aggregates<Session> sessions;
    private final Segments segments;
    private final SegmentLine line;
    private final Views views;

    SegmentController(Aggregates<Session> sessions, Segments segments, SegmentLine line, Views views) {
        this.sessions = sessions;
        this.segments = segments;
        this.line = line;
        this.views = views;
    }

    /// @param accepted how many segments will be stored and looked at
    record Accepted(int accepted) {}

    @Allow(Role.PLATFORM)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send segments of a livestream that has begun",
            description = "202 means that they are durable. Only the platform sends them: who is overseen does "
                    + "not report what was said. The first of a number wins, so the same batch may be sent "
                    + "again; order does not matter; what comes after the end is kept and marked late")
    Accepted take(
            @PathVariable String id,
            Caller caller,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.SEGMENTS)))
                    @Valid
                    @RequestBody
                    SegmentsRequest request) {
        requireBegun(sessions.get(id, caller).state());
        requireOrder(request.segments());
        try {
            line.send(id, request.segments());
        } catch (IllegalStateException _) {
            throw notTaken().asException();
        }
        return new Accepted(request.segments().size());
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR})
    @GetMapping
    @Operation(summary = "The segments of a livestream in the order of their numbers, from a number on")
    Page<SegmentView> list(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Min(0) @Nullable Long from) {
        sessions.get(id, caller);
        long first = page.cursor().map(cursor -> cursor.number(0)).orElse(from == null ? 0 : from);
        var found = segments.from(id, first, page.limitPlusOne());
        return Page.of(
                        found,
                        page,
                        kept -> Cursor.of(Long.toString(kept.segment().number() + 1)))
                .map(kept -> views.segment(kept, locale));
    }

    private static void requireBegun(Session session) {
        if (session.times().startedAt() == null) {
            throw Problem.of(
                            409,
                            "session-not-live",
                            new Text("直播尚未开始，不接收片段。", "The livestream has not begun; it takes no segments."))
                    .asException();
        }
    }

    private static void requireOrder(List<Segment> segments) {
        var problem = Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."));
        boolean wrong = false;
        for (int index = 0; index < segments.size(); index++) {
            if (segments.get(index).endsBeforeItBegins()) {
                wrong = true;
                problem = problem.with(
                        "/segments/" + index + "/endMs",
                        "before-start",
                        new Text("早于 startMs", "is before startMs"),
                        new Text("核对起止时间", "check the times"));
            }
        }
        if (wrong) {
            throw problem.asException();
        }
    }

    private static Problem notTaken() {
        return Problem.of(
                        503,
                        "segments-not-taken",
                        new Text("片段未能全部写入，请重发整批。", "Not all segments could be taken; send the batch again."))
                .retryAfter(SHORTLY);
    }
}
