package dev.chengxin.product.product.web;

import dev.chengxin.product.batch.Category;
import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.product.Offering;
import dev.chengxin.product.product.Offering.Considered;
import dev.chengxin.product.product.Offering.Wish;
import dev.chengxin.product.product.Product;
import dev.chengxin.product.product.ProductAggregates;
import dev.chengxin.product.product.ProductStatus;
import dev.chengxin.product.product.Products;
import dev.chengxin.product.product.Products.Offer;
import dev.chengxin.product.product.Settling;
import dev.chengxin.product.product.web.Requests.ProductRequest;
import dev.chengxin.product.product.web.Views.ProductView;
import dev.chengxin.product.request.Faults;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.product.request.Receipt;
import dev.chengxin.product.request.Words;
import dev.chengxin.servicekit.decision.Verdict;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
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

/// Goods: offering and reading them.
@RestController
@RequestMapping(ProductAggregates.PATH)
@Tag(name = "products")
class ProductController {
    private final Aggregates<Product> products;
    private final Aggregates<Producer> producers;
    private final Offering offering;
    private final Settling settling;
    private final Acting acting;
    private final Views views;
    private final RequestHash hash;
    private final IdGenerator ids;

    ProductController(
            Aggregates<Product> products,
            Aggregates<Producer> producers,
            Offering offering,
            Settling settling,
            Acting acting,
            Views views,
            RequestHash hash,
            IdGenerator ids) {
        this.products = products;
        this.producers = producers;
        this.offering = offering;
        this.settling = settling;
        this.acting = acting;
        this.views = views;
        this.hash = hash;
        this.ids = ids;
    }

    @Allow({Role.PRODUCER, Role.OPERATOR, Role.PLATFORM})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Offer goods from batches; they come on sale when nothing keeps them off sale",
            description = "Sent again with the same externalRefs by the same account, it changes name, price and "
                    + "whether the goods are listed; the rest has to be the same (409 otherwise).")
    ResponseEntity<Receipt> offer(
            Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PRODUCT)))
                    @Valid
                    @RequestBody
                    ProductRequest request) {
        Principal principal = acting.of(caller, onBehalfOf);
        Wish wish = wish(request, principal);
        String id = key.id(Examples.ROUTE, ids);
        var wanted = NewAggregate.of(id, hash.of(request), principal.actor()).externalRefs(request.externalRefs());
        var created = products.create(
                wanted, now -> Words.with(considered(wish, now, offer -> Products.offer(offer, now)), request.words()));
        Aggregate<Product> product = created.aggregate();
        if (created.fresh() || product.id().equals(id)) {
            settling.settle(id);
            return ResponseEntity.created(URI.create(product.path()))
                    .eTag(products.get(id).eTag())
                    .body(Receipt.of(product));
        }
        return again(product, wish, principal, request);
    }

    @Allow({
        Role.PRODUCER,
        Role.OPERATOR,
        Role.STREAMER,
        Role.PLATFORM,
        Role.MODERATOR,
        Role.LEAD,
        Role.REGULATOR,
        Role.ADMIN
    })
    @GetMapping
    @Operation(
            summary = "Goods, the latest offered first; producers and sellers see their own. With externalSystem "
                    + "and externalId: those that another system knows by that name")
    Page<ProductView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String producerId,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String operatorId,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String streamerId,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String batchId,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String certificateId,
            @RequestParam(required = false) @Nullable ProductStatus status,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        var selection = Selection.all()
                .where("producerId", producerId)
                .where("operatorId", operatorId)
                .where("streamerId", streamerId)
                .where("batchId", batchId)
                .where("certificateId", certificateId)
                .where("status", status)
                .where("category", category);
        return LookUp.of(products, caller, externalSystem, externalId)
                .orElseGet(() -> acting.of(caller, onBehalfOf).page(products, selection, page))
                .map(found -> views.of(found, locale));
    }

    @Allow({
        Role.PRODUCER,
        Role.OPERATOR,
        Role.STREAMER,
        Role.PLATFORM,
        Role.MODERATOR,
        Role.LEAD,
        Role.REGULATOR,
        Role.ADMIN
    })
    @GetMapping("/{id}")
    @Operation(summary = "Goods, with what keeps them off sale")
    ResponseEntity<ProductView> get(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        var product = acting.of(caller, onBehalfOf).get(products, id);
        return ResponseEntity.ok().eTag(product.eTag()).body(views.whole(product, locale));
    }

    private ResponseEntity<Receipt> again(
            Aggregate<Product> product, Wish wish, Principal principal, ProductRequest request) {
        Aggregate<Product> after = products.change(
                product,
                new IfMatch(product.version()),
                principal.actor(),
                (state, now) -> Words.again(
                        considered(wish, now, offer -> Products.offerAgain(state, offer, now)),
                        state,
                        product.words(),
                        request.words()));
        return ResponseEntity.ok().eTag(after.eTag()).body(Receipt.of(after));
    }

    private Verdict<Product> considered(Wish wish, Instant now, Function<Offer, Verdict<Product>> decide) {
        return switch (offering.consider(wish, now)) {
            case Considered.Fine(var offer) -> decide.apply(offer);
            case Considered.Wrong(var refusal) -> Verdict.refused(refusal);
        };
    }

    private Wish wish(ProductRequest request, Principal principal) {
        return new Wish(
                producer(request.producerId(), principal),
                request.batchIds().stream().distinct().toList(),
                Objects.requireNonNullElse(request.certificateIds(), List.<String>of()).stream()
                        .distinct()
                        .toList(),
                request.operatorId(),
                request.streamerId(),
                sellsOthersGoods(principal.caller()) ? principal.caller().pseudonym() : null,
                request.unit(),
                request.priceFen(),
                !Boolean.FALSE.equals(request.listed()));
    }

    /// An operator sells the goods of others, in its own name.
    private Aggregate<Producer> producer(String id, Principal principal) {
        return sellsOthersGoods(principal.caller())
                ? producers.find(id).orElseThrow(() -> Faults.unknownReference("/producerId"))
                : principal.producer(producers, id, "/producerId");
    }

    private static boolean sellsOthersGoods(Caller caller) {
        return caller.has(Role.OPERATOR) && !caller.hasAny(Role.PRODUCER, Role.PLATFORM);
    }
}
