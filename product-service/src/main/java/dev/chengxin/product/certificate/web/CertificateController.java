package dev.chengxin.product.certificate.web;

import dev.chengxin.product.batch.Category;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CertificateAggregates;
import dev.chengxin.product.certificate.CertificateStatus;
import dev.chengxin.product.certificate.CertificateWords;
import dev.chengxin.product.certificate.Certificates;
import dev.chengxin.product.certificate.Certificates.Application;
import dev.chengxin.product.certificate.Scheme;
import dev.chengxin.product.certificate.web.Requests.ApplicationRequest;
import dev.chengxin.product.certificate.web.Views.CertificateView;
import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.product.request.Receipt;
import dev.chengxin.product.request.Words;
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

/// Certificates of quality: applying for them and reading them.
@RestController
@RequestMapping(CertificateAggregates.PATH)
@Tag(name = "certificates", description = "Certificates of quality and origin, and what anybody may check")
class CertificateController {
    private final Aggregates<Certificate> certificates;
    private final Aggregates<Producer> producers;
    private final Certificates decisions;
    private final Acting acting;
    private final Views views;
    private final RequestHash hash;
    private final IdGenerator ids;

    CertificateController(
            Aggregates<Certificate> certificates,
            Aggregates<Producer> producers,
            Certificates decisions,
            Acting acting,
            Views views,
            RequestHash hash,
            IdGenerator ids) {
        this.certificates = certificates;
        this.producers = producers;
        this.decisions = decisions;
        this.acting = acting;
        this.views = views;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.PRODUCER, Role.PLATFORM})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Apply for a certificate of quality",
            description = "Sent again with the same externalRefs by the same account, it has to be the same (409 "
                    + "otherwise), but for the note.")
    ResponseEntity<Receipt> apply(
            Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.APPLICATION)))
                    @Valid
                    @RequestBody
                    ApplicationRequest request) {
        Principal principal = acting.of(caller, onBehalfOf);
        var application = application(request, principal.producer(producers, request.producerId(), "/producerId"));
        var words = Requests.words(CertificateWords.APPLICATION, request.note());
        String id = key.id(Examples.ROUTE, ids);
        var wanted = NewAggregate.of(id, hash.of(request), principal.actor()).externalRefs(request.externalRefs());
        var created = certificates.create(wanted, now -> Words.with(decisions.apply(application, now), words));
        Aggregate<Certificate> certificate = created.aggregate();
        if (created.fresh() || certificate.id().equals(id)) {
            return ResponseEntity.created(URI.create(certificate.path()))
                    .eTag(certificate.eTag())
                    .body(Receipt.of(certificate));
        }
        Aggregate<Certificate> after = certificates.change(
                certificate,
                new IfMatch(certificate.version()),
                principal.actor(),
                (state, now) ->
                        Words.again(decisions.applyAgain(state, application, now), state, certificate.words(), words));
        return ResponseEntity.ok().eTag(after.eTag()).body(Receipt.of(after));
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping
    @Operation(
            summary = "Certificates and applications, the latest applied for first; a producer sees her own. With "
                    + "externalSystem and externalId: the one that another system knows by that name")
    Page<CertificateView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String producerId,
            @RequestParam(required = false) @Nullable CertificateStatus status,
            @RequestParam(required = false) @Nullable Scheme scheme,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        var selection = Selection.all()
                .where("producerId", producerId)
                .where("status", status)
                .where("scheme", scheme)
                .where("category", category);
        return LookUp.of(certificates, caller, externalSystem, externalId)
                .orElseGet(() -> acting.of(caller, onBehalfOf).page(certificates, selection, page))
                .map(found -> views.of(found, caller, locale));
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping("/{id}")
    @Operation(summary = "A certificate or an application for one")
    ResponseEntity<CertificateView> get(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        var certificate = acting.of(caller, onBehalfOf).get(certificates, id);
        return ResponseEntity.ok().eTag(certificate.eTag()).body(views.of(certificate, caller, locale));
    }

    private static Application application(ApplicationRequest request, Aggregate<Producer> producer) {
        String region = request.originRegion();
        return new Application(
                producer.id(),
                producer.state(),
                request.scheme(),
                request.category(),
                region == null ? null : Identifiers.region(region, "/originRegion"));
    }
}
