package dev.chengxin.product.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.producer.Acting;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.reference.PatientLookup;
import dev.chengxin.product.request.Faults;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.product.sales.Channel;
import dev.chengxin.product.sales.SalesReport;
import dev.chengxin.product.sales.SalesReportAggregates;
import dev.chengxin.product.sales.SalesReports;
import dev.chengxin.product.sales.SalesReports.Figures;
import dev.chengxin.product.sales.Totals;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
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
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What producers sold, by month and channel.
@RestController
@RequestMapping(SalesReportAggregates.PATH)
@Tag(name = "sales", description = "What producers sell elsewhere")
class SalesController {
    private static final long MOST = 1_000_000_000_000L;
    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    private final Aggregates<SalesReport> reports;
    private final Aggregates<Producer> producers;
    private final PatientLookup parties;
    private final Acting acting;
    private final CodeTexts texts;

    SalesController(
            Aggregates<SalesReport> reports,
            Aggregates<Producer> producers,
            PatientLookup parties,
            Acting acting,
            CodeTexts texts) {
        this.reports = reports;
        this.producers = producers;
        this.parties = parties;
        this.acting = acting;
        this.texts = texts;
    }

    /// @param month `YYYY-MM`
    /// @param amountFen what the sales came to, in fen
    /// @param quantityGrams how much, in grams; absent when unknown
    /// @param streamerId who sold it on air; only with a channel that is streamed
    record ReportRequest(
            @NotNull @Pattern(regexp = Identifiers.UUID) String producerId,
            @NotNull @Pattern(regexp = MONTH) String month,
            @NotNull Channel channel,
            @NotNull @Min(0) @Max(MOST) Long amountFen,
            @Min(0) @Max(MOST) @Nullable Long quantityGrams,
            @Pattern(regexp = Identifiers.UUID) @Nullable String streamerId) {}

    /// @param corrections how often later figures replaced earlier ones
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportView(
            String id,
            String producerId,
            String month,
            Code channel,
            long amountFen,
            @Nullable Long quantityGrams,
            @Nullable String streamerId,
            Instant reportedAt,
            int corrections,
            long version) {}

    @Allow({Role.PRODUCER, Role.PLATFORM})
    @PostMapping
    @ApiResponse(responseCode = "201", description = "The first report of the month", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "A later report of the month", useReturnTypeSchema = true)
    @Operation(
            summary = "Report a producer's sales in a month by one channel; later figures replace earlier ones",
            description = "201 for the first figures of producer, month, channel and streamer, 200 for later ones. "
                    + "The same figures again change nothing.")
    ResponseEntity<ReportView> report(
            Caller caller,
            Locale locale,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REPORT)))
                    @Valid
                    @RequestBody
                    ReportRequest request) {
        Principal principal = acting.of(caller, onBehalfOf);
        Figures figures = figures(request, principal.producer(producers, request.producerId(), "/producerId"));
        var put = Totals.put(
                reports,
                SalesReport.id(figures.producerId(), figures.month(), figures.channel(), figures.streamerId()),
                principal.actor(),
                now -> SalesReports.report(figures, now),
                (state, now) -> SalesReports.reportAgain(state, figures, now));
        return ResponseEntity.status(put.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(put.aggregate().eTag())
                .body(view(put.aggregate(), locale));
    }

    @Allow({Role.PRODUCER, Role.PLATFORM, Role.MODERATOR, Role.LEAD, Role.REGULATOR, Role.ADMIN})
    @GetMapping
    @Operation(summary = "Reports of sales, the latest month first; a producer sees her own")
    Page<ReportView> list(
            Caller caller,
            Locale locale,
            PageRequest page,
            @RequestHeader(name = Acting.HEADER, required = false) @Nullable String onBehalfOf,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String producerId,
            @RequestParam(required = false) @Pattern(regexp = MONTH) @Nullable String month,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Pattern(regexp = Identifiers.UUID) @Nullable String streamerId) {
        var selection = Selection.all()
                .where("producerId", producerId)
                .where("month", month)
                .where("channel", channel)
                .where("streamerId", streamerId);
        return acting.of(caller, onBehalfOf).page(reports, selection, page).map(found -> view(found, locale));
    }

    private Figures figures(ReportRequest request, Aggregate<Producer> producer) {
        String streamerId = request.streamerId();
        if (streamerId != null
                && request.channel().streamed()
                && parties.streamer(streamerId).isEmpty()) {
            throw Faults.unknownReference("/streamerId");
        }
        return new Figures(
                producer.id(),
                producer.state(),
                YearMonth.parse(request.month()),
                request.channel(),
                request.amountFen(),
                request.quantityGrams(),
                streamerId);
    }

    private ReportView view(Aggregate<SalesReport> report, Locale locale) {
        SalesReport state = report.state();
        return new ReportView(
                report.id(),
                state.producerId(),
                state.month(),
                texts.of(state.channel(), locale),
                state.amountFen(),
                state.quantityGrams(),
                state.streamerId(),
                state.reportedAt(),
                state.corrections(),
                report.version());
    }
}
