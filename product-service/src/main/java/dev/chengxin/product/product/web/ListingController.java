package dev.chengxin.product.product.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.product.PriceHistory;
import dev.chengxin.product.product.PricePoint;
import dev.chengxin.product.product.Product;
import dev.chengxin.product.product.ProductAggregates;
import dev.chengxin.product.product.Products;
import dev.chengxin.product.product.web.Requests.PriceRequest;
import dev.chengxin.product.product.web.Views.ProductView;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What owners do with their goods: list, delist, price.
@RestController
@RequestMapping(ProductAggregates.PATH + "/{id}")
@Tag(name = "products", description = "Goods, their prices, and whether they are on sale")
class ListingController {
    private final Aggregates<Product> products;
    private final PriceHistory prices;
    private final Acting acting;
    private final Views views;
    private final InstantSource clock;

    ListingController(
            Aggregates<Product> products, PriceHistory prices, Acting acting, Views views, InstantSource clock) {
        this.products = products;
        this.prices = prices;
        this.acting = acting;
        this.views = views;
        this.clock = clock;
    }

    /// @param items the prices, the latest first
    /// @param current the price now
    /// @param lowestOfLast7Days the lowest price that held within the last seven days; a comparison price without
    /// details may not exceed it (Order 56)
    record PricesView(
            List<PricePoint> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next,

            PricePoint current,
            PricePoint lowestOfLast7Days) {}

    @Allow({Role.PRODUCER, Role.OPERATOR, Role.PLATFORM})
    @PostMapping("/listing")
    @Operation(summary = "Want the goods listed")
    ResponseEntity<ProductView> list(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        return change(id, caller, seen, locale, onBehalfOf, (state, _) -> Products.want(state, true));
    }

    @Allow({Role.PRODUCER, Role.OPERATOR, Role.PLATFORM})
    @PostMapping("/delisting")
    @Operation(summary = "Want the goods listed no longer")
    ResponseEntity<ProductView> delist(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        return change(id, caller, seen, locale, onBehalfOf, (state, _) -> Products.want(state, false));
    }

    @Allow({Role.PRODUCER, Role.OPERATOR, Role.PLATFORM})
    @PostMapping("/prices")
    @Operation(summary = "Change the price from now on")
    ResponseEntity<ProductView> price(
            @PathVariable String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PRICE)))
                    @Valid
                    @RequestBody
                    PriceRequest request) {
        return change(
                id, caller, seen, locale, onBehalfOf, (state, now) -> Products.price(state, request.priceFen(), now));
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
    @GetMapping("/prices")
    @Operation(summary = "What the goods have cost, the latest price first, and the lowest of the last seven days")
    PricesView prices(
            @PathVariable String id,
            Caller caller,
            PageRequest page,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf) {
        Product product = acting.of(caller, onBehalfOf).get(products, id).state();
        var before = page.cursor().map(cursor -> cursor.instant(0));
        var points = Page.of(
                prices.of(id, product, before, page.limitPlusOne()),
                page,
                last -> Cursor.of(last.at().toString()));
        return new PricesView(
                points.items(),
                points.next(),
                new PricePoint(product.pricedAt(), product.priceFen()),
                prices.lowest(id, product, clock.instant()));
    }

    private ResponseEntity<ProductView> change(
            String id,
            Caller caller,
            IfMatch seen,
            Locale locale,
            @Nullable String onBehalfOf,
            BiFunction<Product, Instant, Verdict<Product>> decide) {
        Principal principal = acting.of(caller, onBehalfOf);
        Aggregate<Product> after = products.change(principal.toChange(products, id), seen, principal.actor(), decide);
        return ResponseEntity.ok().eTag(after.eTag()).body(views.whole(after, locale));
    }
}
