package dev.chengxin.product.sales.web;

import dev.chengxin.product.reference.KnownParty;
import dev.chengxin.product.reference.PatientLookup;
import dev.chengxin.product.request.Faults;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.product.sales.OrderCount;
import dev.chengxin.product.sales.OrderCountAggregates;
import dev.chengxin.product.sales.OrderCounts;
import dev.chengxin.product.sales.OrderCounts.Total;
import dev.chengxin.product.sales.Totals;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The orders of streamers' days, as platforms count them.
@RestController
@RequestMapping(OrderCountAggregates.PATH)
@Tag(name = "orders", description = "How much is ordered, by streamer and day")
class OrderController {
    private static final long MOST = 1_000_000_000_000L;

    private final Aggregates<OrderCount> counts;
    private final PatientLookup parties;

    OrderController(Aggregates<OrderCount> counts, PatientLookup parties) {
        this.counts = counts;
        this.parties = parties;
    }

    /// @param day the Asia/Shanghai day
    /// @param orders how many were placed
    /// @param returns how many of the goods came back
    /// @param amountFen what they came to, in fen
    record CountRequest(
            @NotNull @Pattern(regexp = Identifiers.UUID) String streamerId,
            @NotNull LocalDate day,
            @NotNull @Min(0) @Max(MOST) Long orders,
            @NotNull @Min(0) @Max(MOST) Long returns,
            @NotNull @Min(0) @Max(MOST) Long amountFen) {}

    /// @param corrections how often a later total replaced an earlier one
    record CountView(
            String id,
            String streamerId,
            String operatorId,
            LocalDate day,
            long orders,
            long returns,
            long amountFen,
            Instant countedAt,
            int corrections,
            long version) {
        static CountView of(Aggregate<OrderCount> count) {
            OrderCount state = count.state();
            return new CountView(
                    count.id(),
                    state.streamerId(),
                    state.operatorId(),
                    state.day(),
                    state.orders(),
                    state.returns(),
                    state.amountFen(),
                    state.countedAt(),
                    state.corrections(),
                    count.version());
        }
    }

    @Allow(Role.PLATFORM)
    @PostMapping
    @ApiResponse(responseCode = "201", description = "The first total of the day", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "A later total of the day", useReturnTypeSchema = true)
    @Operation(
            summary = "Send the total of a streamer's day; a later one replaces it",
            description = "201 for the first total of the day, 200 for a later one. The same total again changes "
                    + "nothing; a different one is counted as a correction and published.")
    ResponseEntity<CountView> count(
            Caller caller,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.COUNT)))
                    @Valid
                    @RequestBody
                    CountRequest request) {
        Total total = total(request);
        var put = Totals.put(
                counts,
                OrderCount.id(request.streamerId(), request.day()),
                caller.actor(),
                now -> OrderCounts.count(total, now),
                (state, now) -> OrderCounts.recount(state, total, now));
        return ResponseEntity.status(put.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(put.aggregate().eTag())
                .body(CountView.of(put.aggregate()));
    }

    @Allow({Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN, Role.STREAMER, Role.OPERATOR})
    @GetMapping
    @Operation(summary = "Totals of days, the latest day first; streamers and operators see their own")
    Page<CountView> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String streamerId,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String operatorId,
            @RequestParam(required = false) @Nullable LocalDate dayFrom,
            @RequestParam(required = false) @Nullable LocalDate dayTo) {
        var selection = Selection.all()
                .where("streamerId", streamerId)
                .where("operatorId", operatorId)
                .between(start(dayFrom), dayTo == null ? null : LegalTime.endOf(dayTo));
        return counts.page(selection, caller, page).map(CountView::of);
    }

    private Total total(CountRequest request) {
        KnownParty streamer =
                parties.streamer(request.streamerId()).orElseThrow(() -> Faults.unknownReference("/streamerId"));
        String operatorId = streamer.operatorId();
        if (operatorId == null) {
            throw Faults.unknownReference("/streamerId");
        }
        return new Total(
                streamer,
                operatorId,
                operatorId.equals(streamer.id()) ? Optional.empty() : parties.operator(operatorId),
                request.day(),
                request.orders(),
                request.returns(),
                request.amountFen());
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(LegalTime.ZONE).toInstant();
    }
}
