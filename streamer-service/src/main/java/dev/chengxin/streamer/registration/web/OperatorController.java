package dev.chengxin.streamer.registration.web;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.LookUp;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.usecase.Unique;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.RequestHash;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.streamer.registration.Names;
import dev.chengxin.streamer.registration.Operator;
import dev.chengxin.streamer.registration.OperatorAggregates;
import dev.chengxin.streamer.registration.OperatorKind;
import dev.chengxin.streamer.registration.OperatorStatus;
import dev.chengxin.streamer.registration.Operators;
import dev.chengxin.streamer.registration.Thresholds;
import dev.chengxin.streamer.registration.web.Requests.OperatorRequest;
import dev.chengxin.streamer.registration.web.Views.OperatorView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.HashMap;
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

/// The businesses behind rooms.
@RestController
@RequestMapping(OperatorAggregates.PATH)
@Tag(name = "operators", description = "Businesses that run rooms")
class OperatorController {
    private static final String ROUTE = "POST /operators";

    private final Aggregates<Operator> operators;
    private final Operators decisions;
    private final Thresholds thresholds;
    private final Views views;
    private final RequestHash hash;
    private final IdGenerator ids;

    OperatorController(
            Aggregates<Operator> operators,
            Operators decisions,
            Thresholds thresholds,
            Views views,
            RequestHash hash,
            IdGenerator ids) {
        this.operators = operators;
        this.decisions = decisions;
        this.thresholds = thresholds;
        this.views = views;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.OPERATOR, Role.PLATFORM, Role.MODERATOR, Role.LEAD})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a business that runs rooms (Order 117, art. 8)")
    ResponseEntity<OperatorView> register(
            Caller caller,
            IdempotencyKey key,
            Locale locale,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.OPERATOR)))
                    @Valid
                    @RequestBody
                    OperatorRequest request) {
        String region = Identifiers.region(request.region());
        String code = Identifiers.creditCode(request, caller);
        var wanted = NewAggregate.of(key.id(ROUTE, ids), hash.of(request), caller.actor())
                .externalRefs(request.externalRefs());
        var registration = new Operators.Registration(
                request.kind(), code, request.codeReason(), region, Owners.of(caller, Role.OPERATOR));
        var created = operators.create(
                code == null ? wanted : wanted.unique(new Unique(OperatorAggregates.CREDIT_CODE, code, "/creditCode")),
                now -> decisions
                        .register(registration, caller.actor().role(), now)
                        .withWords(words(request)));
        var operator = created.aggregate();
        return ResponseEntity.created(URI.create(operator.path()))
                .eTag(operator.eTag())
                .body(views.of(operator, caller, locale));
    }

    @Allow({Role.OPERATOR, Role.STREAMER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/{id}")
    @Operation(summary = "A business that runs rooms")
    ResponseEntity<OperatorView> get(@PathVariable String id, Caller caller, Locale locale) {
        return shown(operators.get(id, caller), caller, locale);
    }

    @Allow({Role.OPERATOR, Role.STREAMER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping
    @Operation(
            summary = "Businesses that run rooms, the latest registered first; their owners see their own. With "
                    + "externalSystem and externalId: the one that another system knows by that name")
    Page<OperatorView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable OperatorStatus status,
            @RequestParam(required = false) @Nullable OperatorKind kind,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        return LookUp.of(operators, caller, externalSystem, externalId)
                .orElseGet(() ->
                        operators.page(Selection.all().where("status", status).where("kind", kind), caller, page))
                .map(found -> views.of(found, caller, locale));
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/{id}/verification")
    @Operation(summary = "Record that what it said of itself was checked (Order 117, art. 8)")
    ResponseEntity<OperatorView> verify(
            @PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease, Locale locale) {
        var threshold = thresholds.current().state();
        var role = caller.actor().role();
        var after = operators.change(
                operators.get(id, caller),
                seen,
                lease,
                caller.actor(),
                (state, now) -> decisions.verify(state, threshold, role, now));
        return shown(after, caller, locale);
    }

    private ResponseEntity<OperatorView> shown(Aggregate<Operator> operator, Caller caller, Locale locale) {
        return ResponseEntity.ok().eTag(operator.eTag()).body(views.of(operator, caller, locale));
    }

    private static Map<String, String> words(OperatorRequest request) {
        var words = new HashMap<>(Map.of(
                Names.NAME,
                request.name().strip(),
                Names.ADDRESS,
                request.address().strip()));
        if (request.phone() != null) {
            words.put(Names.PHONE, request.phone());
        }
        return words;
    }
}
