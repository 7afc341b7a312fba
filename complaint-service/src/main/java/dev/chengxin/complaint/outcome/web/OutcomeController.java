package dev.chengxin.complaint.outcome.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.complaint.casework.Category;
import dev.chengxin.complaint.casework.CodeTexts;
import dev.chengxin.complaint.casework.CodeTexts.Code;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.outcome.Outcome;
import dev.chengxin.complaint.outcome.OutcomeFilter;
import dev.chengxin.complaint.outcome.Outcomes;
import dev.chengxin.complaint.outcome.Outcomes.Place;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows published outcomes to anyone.
@RestController
@RequestMapping("/api/v1/outcomes")
@Tag(name = "outcomes", description = "Published outcomes")
class OutcomeController {
    private final Outcomes outcomes;
    private final CodeTexts texts;
    private final InstantSource clock;

    OutcomeController(Outcomes outcomes, CodeTexts texts, InstantSource clock) {
        this.outcomes = outcomes;
        this.texts = texts;
        this.clock = clock;
    }

    /// An outcome with its codes' meanings.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicOutcome(
            String id,
            String number,
            Kind kind,
            Code category,
            boolean upheld,
            Code result,
            boolean onTime,
            @Nullable String streamerId,
            @Nullable String operatorId,
            Instant closedAt,
            Instant publishedAt,
            @Nullable Instant correctedAt,
            LocalDate shownUntil,
            @Nullable String text) {}

    @AllowAnyone
    @GetMapping
    @Operation(summary = "Published outcomes, the latest first")
    Page<PublicOutcome> list(
            Locale locale,
            PageRequest page,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Boolean upheld,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Pattern(regexp = ComplaintId.UUID) @Nullable String streamerId) {
        var filter = new OutcomeFilter(category, upheld, from, to, streamerId, today());
        Optional<Place> after = page.cursor().map(cursor -> new Place(cursor.instant(0), cursor.part(1)));
        return Page.of(outcomes.find(filter, after, page.limitPlusOne()), page, OutcomeController::cursor)
                .map(outcome -> view(outcome, locale));
    }

    @AllowAnyone
    @GetMapping("/{id}")
    @Operation(summary = "A published outcome")
    PublicOutcome get(@PathVariable String id, Locale locale) {
        return ComplaintId.parse(id)
                .flatMap(known -> outcomes.find(known, today()))
                .map(outcome -> view(outcome, locale))
                .orElseThrow(() -> Problem.of(
                                404, "no-such-outcome", new Text("没有公示这一处理结果。", "No such outcome is published."))
                        .asException());
    }

    private PublicOutcome view(Outcome outcome, Locale locale) {
        return new PublicOutcome(
                outcome.id(),
                outcome.number(),
                outcome.kind(),
                texts.of("category", outcome.category(), locale),
                outcome.upheld(),
                texts.of("result", outcome.result(), locale),
                outcome.onTime(),
                outcome.streamerId(),
                outcome.operatorId(),
                outcome.closedAt(),
                outcome.publishedAt(),
                outcome.correctedAt(),
                outcome.shownUntil(),
                outcome.text());
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }

    private static Cursor cursor(Outcome last) {
        return Cursor.of(last.publishedAt().toString(), last.id());
    }
}
