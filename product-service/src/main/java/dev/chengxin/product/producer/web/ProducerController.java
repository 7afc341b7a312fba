package dev.chengxin.product.producer.web;

import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.CreditCodes;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.producer.ProducerAggregates;
import dev.chengxin.product.producer.ProducerKind;
import dev.chengxin.product.producer.Producers;
import dev.chengxin.product.producer.Producers.Registration;
import dev.chengxin.product.producer.web.Requests.DetailsRequest;
import dev.chengxin.product.producer.web.Requests.ProducerRequest;
import dev.chengxin.product.producer.web.Views.ProducerView;
import dev.chengxin.product.request.Faults;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.product.request.Receipt;
import dev.chengxin.product.request.Words;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Those who grow or make goods.
@RestController
@RequestMapping(ProducerAggregates.PATH)
@Tag(name = "producers")
class ProducerController {
    private final Aggregates<Producer> producers;
    private final Acting acting;
    private final Views views;
    private final RequestHash hash;
    private final IdGenerator ids;

    ProducerController(Aggregates<Producer> producers, Acting acting, Views views, RequestHash hash, IdGenerator ids) {
        this.producers = producers;
        this.acting = acting;
        this.views = views;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a farmer, a cooperative or a company",
            description = "Sent again with the same externalRefs by the same account, it changes name, phone and "
                    + "address of the producer that has them; the rest has to be the same (409 otherwise).")
    ResponseEntity<Receipt> register(
            Caller caller,
            IdempotencyKey key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PRODUCER)))
                    @Valid
                    @RequestBody
                    ProducerRequest request) {
        var registration = registration(request, caller);
        String id = key.id(Examples.ROUTE, ids);
        var wanted = NewAggregate.of(id, hash.of(request), caller.actor()).externalRefs(request.externalRefs());
        String code = registration.creditCode();
        var created = producers.create(
                code == null ? wanted : wanted.unique(new Unique(ProducerAggregates.CREDIT_CODE, code, "/creditCode")),
                now -> Producers.register(registration, now).withWords(request.words()));
        Aggregate<Producer> producer = created.aggregate();
        if (created.fresh() || producer.id().equals(id)) {
            return ResponseEntity.created(URI.create(producer.path()))
                    .eTag(producer.eTag())
                    .body(Receipt.of(producer));
        }
        Aggregate<Producer> amended = producers.change(
                producer,
                new IfMatch(producer.version()),
                caller.actor(),
                (state, now) -> Words.again(
                        Producers.registerAgain(state, registration, now), state, producer.words(), request.words()));
        return ResponseEntity.ok().eTag(amended.eTag()).body(Receipt.of(amended));
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping
    @Operation(
            summary = "Producers, the latest registered first; a producer sees her own. With externalSystem and "
                    + "externalId: the one that another system knows by that name")
    Page<ProducerView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable ProducerKind kind,
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{6}") @Nullable String region,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        var self = new Principal.Self(caller);
        return LookUp.of(producers, caller, externalSystem, externalId)
                .orElseGet(
                        () -> producers.page(Selection.all().where("kind", kind).where("region", region), caller, page))
                .map(found -> views.of(found, self, locale));
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/{id}")
    @Operation(summary = "A producer")
    ResponseEntity<ProducerView> get(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        Principal reader = acting.of(caller, onBehalfOf);
        return shown(reader.self(producers, id), reader, locale);
    }

    @Allow({Role.PRODUCER, Role.MODERATOR, Role.LEAD})
    @PostMapping("/{id}/details")
    @Operation(summary = "Change what names it and how it can be reached")
    ResponseEntity<ProducerView> amend(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.DETAILS)))
                    @Valid
                    @RequestBody
                    DetailsRequest request) {
        Principal principal = acting.of(caller, onBehalfOf);
        if (request.words().isEmpty()) {
            throw Faults.missing("/name");
        }
        Aggregate<Producer> after = producers.change(
                principal.selfToChange(producers, id),
                seen,
                principal.actor(),
                (state, _) -> Producers.amend(state, request.words()));
        return shown(after, principal, locale);
    }

    private ResponseEntity<ProducerView> shown(Aggregate<Producer> producer, Principal reader, Locale locale) {
        return ResponseEntity.ok().eTag(producer.eTag()).body(views.of(producer, reader, locale));
    }

    private static Registration registration(ProducerRequest request, Caller caller) {
        boolean moderates = caller.hasAny(Role.MODERATOR, Role.LEAD);
        boolean overridden = request.codeReason() != null;
        if (overridden && !moderates) {
            throw Faults.notExpected(
                    "/codeReason",
                    new Text("只有审核员可以在校验不符时登记", "only a moderator may record a code that fails its check"));
        }
        return new Registration(
                request.kind(),
                creditCode(request, overridden),
                overridden,
                Identifiers.region(request.region(), "/region"),
                caller.has(Role.PRODUCER) && caller.pseudonym() != null ? Set.of(caller.pseudonym()) : Set.of());
    }

    private static @Nullable String creditCode(ProducerRequest request, boolean overridden) {
        String code = request.creditCode();
        if (!request.kind().legalEntity()) {
            if (code != null) {
                throw Faults.notExpected("/creditCode", new Text("农户没有统一社会信用代码", "a farmer has none"));
            }
            return null;
        }
        if (code == null) {
            throw Faults.missing("/creditCode");
        }
        return Faults.accepted("/creditCode", CreditCodes.read(code, overridden));
    }
}
