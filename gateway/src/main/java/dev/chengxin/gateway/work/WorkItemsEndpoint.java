package dev.chengxin.gateway.work;

import dev.chengxin.gateway.problem.AnswerHeaders;
import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.RequestContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Asks all services at once what waits for the caller, with the caller's own token, and answers with one page.
@RestController
@Tag(name = "work-items")
class WorkItemsEndpoint {

    private final WorkLists lists;
    private final WorkSettings settings;
    private final ObservationRegistry observations;

    WorkItemsEndpoint(WorkLists lists, WorkSettings settings, ObservationRegistry observations) {
        this.lists = lists;
        this.settings = settings;
        this.observations = observations;
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR})
    @GetMapping("/api/v1/work-items")
    @Operation(
            summary = "What waits for a human in any service, the most urgent first",
            description = "missing names the services that did not answer in time, whose items are not among these")
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = WorkPage.Described.class)))
    WorkPage list(
            PageRequest page,
            @RequestParam(required = false) @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String type,
            HttpServletRequest request)
            throws InterruptedException {
        var found = new ArrayList<ServicePage>();
        var missing = new ArrayList<String>();
        var services = lists.services();
        var answers = asked(services, query(page, type), headers(request));
        for (int each = 0; each < services.size(); each++) {
            answer(answers.get(each)).ifPresentOrElse(found::add, adding(missing, services.get(each)));
        }
        if (found.isEmpty()) {
            throw new RefusedException(Refusal.SERVICE_AWAY).until(settings.patience());
        }
        return WorkPage.merged(found, page.limit(), missing);
    }

    private List<Future<Optional<ServicePage>>> asked(
            List<String> services, MultiValueMap<String, String> query, HttpHeaders headers)
            throws InterruptedException {
        var trace = observations.getCurrentObservation();
        var calls = services.stream()
                .<Callable<Optional<ServicePage>>>map(
                        service -> () -> within(trace, () -> lists.page(service, query, headers)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls, settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Optional<ServicePage> within(@Nullable Observation trace, Supplier<Optional<ServicePage>> call) {
        return trace == null ? call.get() : trace.scoped(call);
    }

    /// Empty for one that was called off because the time was up.
    private static Optional<ServicePage> answer(Future<Optional<ServicePage>> answer) {
        return answer.state() == Future.State.CANCELLED ? Optional.empty() : answer.resultNow();
    }

    private static Runnable adding(List<String> missing, String service) {
        return () -> missing.add(service);
    }

    private static MultiValueMap<String, String> query(PageRequest page, @Nullable String type) {
        var query = new LinkedMultiValueMap<String, String>();
        query.add("limit", Integer.toString(page.limit()));
        page.cursor().ifPresent(cursor -> query.add("cursor", cursor.text()));
        if (type != null) {
            query.add("type", type);
        }
        return query;
    }

    private static HttpHeaders headers(HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.AUTHORIZATION, request.getHeader(HttpHeaders.AUTHORIZATION));
        headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        headers.set(AnswerHeaders.CORRELATION_ID, RequestContext.current().correlationId());
        return headers;
    }
}
