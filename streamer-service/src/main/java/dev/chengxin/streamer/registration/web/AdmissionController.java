package dev.chengxin.streamer.registration.web;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.streamer.registration.Admissions;
import dev.chengxin.streamer.registration.Streamer;
import dev.chengxin.streamer.registration.StreamerAggregates;
import dev.chengxin.streamer.registration.Streamers;
import dev.chengxin.streamer.registration.Thresholds;
import dev.chengxin.streamer.registration.web.Requests.TrainingRequest;
import dev.chengxin.streamer.registration.web.Views.StreamerView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What leads to being admitted on air: checks, trainings, the decision.
@RestController
@RequestMapping(StreamerAggregates.PATH + "/{id}")
@Tag(name = "streamers", description = "Those who sell on air: registration, checks, admission")
class AdmissionController {
    private final Aggregates<Streamer> streamers;
    private final Streamers decisions;
    private final Admissions admissions;
    private final Thresholds thresholds;
    private final Views views;

    AdmissionController(
            Aggregates<Streamer> streamers,
            Streamers decisions,
            Admissions admissions,
            Thresholds thresholds,
            Views views) {
        this.streamers = streamers;
        this.decisions = decisions;
        this.admissions = admissions;
        this.thresholds = thresholds;
        this.views = views;
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/verification")
    @Operation(summary = "Record that the identity was checked (Order 117, art. 8)")
    ResponseEntity<StreamerView> verify(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        var threshold = thresholds.current().state();
        var role = caller.actor().role();
        return change(
                streamers.get(id, caller),
                caller,
                seen,
                lease,
                locale,
                (state, now) -> decisions.verify(state, threshold, role, now));
    }

    @Allow({Role.PLATFORM, Role.MODERATOR, Role.LEAD})
    @PostMapping("/trainings")
    @Operation(summary = "Record a training that was passed (Order 117, art. 10)")
    ResponseEntity<StreamerView> train(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.TRAINING)))
                    @Valid
                    @RequestBody
                    TrainingRequest request) {
        var role = caller.actor().role();
        var streamer = streamers.get(id, caller);
        var after = streamers.change(
                streamer,
                seen,
                caller.actor(),
                (state, now) -> decisions.train(state, request.course(), request.passedAt(), role, now));
        return shown(after, caller, locale);
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/admission")
    @Operation(summary = "Decide by the threshold in force whether she may sell on air")
    ResponseEntity<StreamerView> decide(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        var threshold = thresholds.current().state();
        var role = caller.actor().role();
        var streamer = streamers.get(id, caller);
        return change(
                streamer, caller, seen, lease, locale, (_, now) -> admissions.decide(streamer, threshold, role, now));
    }

    private ResponseEntity<StreamerView> change(
            Aggregate<Streamer> streamer,
            Caller caller,
            IfMatch seen,
            LeaseToken lease,
            Locale locale,
            BiFunction<Streamer, Instant, Verdict<Streamer>> decide) {
        return shown(streamers.change(streamer, seen, lease, caller.actor(), decide), caller, locale);
    }

    private ResponseEntity<StreamerView> shown(Aggregate<Streamer> streamer, Caller caller, Locale locale) {
        return ResponseEntity.ok().eTag(streamer.eTag()).body(views.ofStreamer(streamer, caller, locale));
    }
}
