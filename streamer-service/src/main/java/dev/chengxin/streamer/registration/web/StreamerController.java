package dev.chengxin.streamer.registration.web;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.LookUp;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.usecase.Unique;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.RequestHash;
import dev.chengxin.streamer.registration.Streamer;
import dev.chengxin.streamer.registration.StreamerAggregates;
import dev.chengxin.streamer.registration.StreamerStatus;
import dev.chengxin.streamer.registration.Streamers;
import dev.chengxin.streamer.registration.web.Requests.StreamerRequest;
import dev.chengxin.streamer.registration.web.Views.StreamerView;
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

/// Registers the people who sell on air, and shows them.
@RestController
@RequestMapping(StreamerAggregates.PATH)
@Tag(name = "streamers")
class StreamerController {
    private static final String ROUTE = "POST /streamers";

    private final Aggregates<Streamer> streamers;
    private final Streamers decisions;
    private final StreamerRequests requests;
    private final Views views;
    private final RequestHash hash;
    private final IdGenerator ids;

    StreamerController(
            Aggregates<Streamer> streamers,
            Streamers decisions,
            StreamerRequests requests,
            Views views,
            RequestHash hash,
            IdGenerator ids) {
        this.streamers = streamers;
        this.decisions = decisions;
        this.requests = requests;
        this.views = views;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register somebody who sells on air; a farmer who runs her own room needs nothing else")
    ResponseEntity<StreamerView> register(
            Caller caller,
            IdempotencyKey key,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.STREAMER)))
                    @Valid
                    @RequestBody
                    StreamerRequest request) {
        String id = key.id(ROUTE, ids);
        var checked = requests.check(id, request, caller);
        var wanted = NewAggregate.of(id, hash.of(request), caller.actor())
                .unique(new Unique(StreamerAggregates.IDENTITY, checked.idNumber(), "/idNumber"))
                .externalRefs(request.externalRefs());
        var streamer = streamers
                .create(
                        wanted,
                        now -> decisions
                                .register(checked.registration(), caller.actor().role(), now)
                                .withWords(checked.words()))
                .aggregate();
        return ResponseEntity.created(URI.create(streamer.path()))
                .eTag(streamer.eTag())
                .body(views.ofStreamer(streamer, caller, locale));
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/{id}")
    @Operation(summary = "Somebody who sells on air")
    ResponseEntity<StreamerView> get(@PathVariable String id, Caller caller, Locale locale) {
        var streamer = streamers.get(id, caller);
        return ResponseEntity.ok().eTag(streamer.eTag()).body(views.ofStreamer(streamer, caller, locale));
    }

    @Allow({Role.STREAMER, Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping
    @Operation(
            summary = "Those who sell on air, the latest registered first; owners see their own. With externalSystem "
                    + "and externalId: the one that another system knows by that name")
    Page<StreamerView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable StreamerStatus status,
            @RequestParam(required = false) @Pattern(regexp = Requests.UUID) @Nullable String operatorId,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        return LookUp.of(streamers, caller, externalSystem, externalId)
                .orElseGet(() -> streamers.page(
                        Selection.all().where("status", status).where("operatorId", operatorId), caller, page))
                .map(found -> views.ofStreamer(found, caller, locale));
    }
}
