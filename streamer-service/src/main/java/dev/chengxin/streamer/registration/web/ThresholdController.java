package dev.chengxin.streamer.registration.web;

import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.streamer.registration.Threshold;
import dev.chengxin.streamer.registration.ThresholdAggregates;
import dev.chengxin.streamer.registration.Thresholds;
import dev.chengxin.streamer.registration.web.Requests.ThresholdRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The conditions for selling on air. Anyone may know them.
@RestController
@RequestMapping(ThresholdAggregates.PATH + "/entry")
@Tag(name = "thresholds", description = "The conditions for selling on air")
class ThresholdController {
    private final Aggregates<Threshold> aggregates;
    private final Thresholds thresholds;

    ThresholdController(Aggregates<Threshold> aggregates, Thresholds thresholds) {
        this.aggregates = aggregates;
        this.thresholds = thresholds;
    }

    @AllowAnyone
    @GetMapping
    @Operation(summary = "The conditions for selling on air that are in force")
    ResponseEntity<Threshold> get() {
        return shown(thresholds.current());
    }

    @Allow(Role.ADMIN)
    @PostMapping
    @Operation(summary = "Put other conditions in force, under the next version")
    ResponseEntity<Threshold> activate(
            Caller caller,
            IfMatch seen,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.THRESHOLD)))
                    @Valid
                    @RequestBody
                    ThresholdRequest request) {
        if (request.guardianConsentBelow() < request.minimumAge()) {
            throw Faults.of(
                    "/guardianConsentBelow",
                    "too-low",
                    new Text("低于最低年龄", "is below the least age"),
                    new Text("不小于 minimumAge", "send at least minimumAge"));
        }
        var wanted = new Threshold(
                0,
                request.minimumAge(),
                request.guardianConsentBelow(),
                request.trainingDays(),
                request.reverificationMonths());
        return shown(aggregates.change(
                thresholds.current(), seen, caller.actor(), (state, _) -> Thresholds.activate(state, wanted)));
    }

    private static ResponseEntity<Threshold> shown(Aggregate<Threshold> threshold) {
        return ResponseEntity.ok().eTag(threshold.eTag()).body(threshold.state());
    }
}
