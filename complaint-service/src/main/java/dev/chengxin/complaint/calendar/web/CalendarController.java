package dev.chengxin.complaint.calendar.web;

import dev.chengxin.complaint.calendar.Arrangement;
import dev.chengxin.complaint.calendar.Arrangement.Mistake;
import dev.chengxin.complaint.calendar.Arrangements;
import dev.chengxin.complaint.calendar.Arrangements.Edition;
import dev.chengxin.complaint.calendar.Arrangements.Loaded;
import dev.chengxin.complaint.casework.Seat;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.regulation.WorkingCalendar;
import dev.chengxin.regulation.YearCalendar;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import dev.chengxin.servicekit.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the calendars that clocks run by, and loads new ones.
@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "calendars", description = "The holiday arrangements that deadlines are computed by")
class CalendarController {
    /// Of a year that no open deadline reaches, so that sending it moves none.
    private static final String EXAMPLE = """
            {"year": 2030, "daysOff": ["2030-01-01"], "workingWeekends": [],
             "source": "国务院办公厅关于2030年部分节假日安排的通知"}""";

    /// As in the event's schema: a title, a document number or an address, and so never a text about somebody.
    static final String NOTICE =
            "国务院办公厅关于[0-9]{4}年部分节假日安排的通知" + "|[一-鿿]{2,12}〔[0-9]{4}〕[0-9]{1,4}号|https://[!-~]{4,190}";

    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Arrangements arrangements;
    private final String seat;
    private final InstantSource clock;

    CalendarController(Arrangements arrangements, Seat seat, InstantSource clock) {
        this.arrangements = arrangements;
        this.seat = seat.region();
        this.clock = clock;
    }

    record CalendarRequest(
            @NotNull @Min(2000) @Max(2999) Integer year,
            @NotNull @Size(max = 120) List<@NotNull LocalDate> daysOff,
            @NotNull @Size(max = 60) List<@NotNull LocalDate> workingWeekends,

            @NotNull @Size(max = 200) @Pattern(regexp = NOTICE)
            String source) {}

    /// @param edition how often a load of the year said something new; 0 for one that comes with the software. A
    ///     correction names it in `If-Match`
    record CalendarView(
            int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, String source, long edition) {
        static CalendarView of(Edition edition) {
            var arrangement = edition.arrangement();
            return new CalendarView(
                    arrangement.year(),
                    arrangement.daysOff(),
                    arrangement.workingWeekends(),
                    arrangement.source(),
                    edition.number());
        }

        static CalendarView of(YearCalendar builtIn) {
            return new CalendarView(
                    builtIn.year(),
                    builtIn.daysOff().stream().sorted().toList(),
                    builtIn.workingWeekends().stream().sorted().toList(),
                    builtIn.source(),
                    0);
        }
    }

    @AllowAnyone
    @GetMapping
    @Operation(summary = "The holiday arrangements that deadlines are computed by")
    Page<CalendarView> list() {
        var views = new TreeMap<Integer, CalendarView>();
        var builtIn = WorkingCalendar.builtIn();
        builtIn.years()
                .forEach(year -> builtIn.year(year).ifPresent(calendar -> views.put(year, CalendarView.of(calendar))));
        arrangements.all().forEach(edition -> views.put(edition.arrangement().year(), CalendarView.of(edition)));
        return new Page<>(List.copyOf(views.values()), null);
    }

    @Allow(Role.ADMIN)
    @PostMapping
    @ApiResponse(responseCode = "201", description = "The first arrangement of the year", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "A correction, or the same again", useReturnTypeSchema = true)
    @Operation(
            summary = "Load the arrangement of a year, or correct it, which needs If-Match; open deadlines are "
                    + "computed anew")
    ResponseEntity<CalendarView> load(
            Caller caller,
            @Parameter(description = "The edition that a correction replaces, as a quoted number.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @Valid
                    @RequestBody
                    CalendarRequest request) {
        Notice.check(
                request.year(),
                request.source(),
                LegalTime.dayOf(clock.instant()).getYear());
        check(request);
        var arrangement =
                new Arrangement(request.year(), request.daysOff(), request.workingWeekends(), request.source());
        var context = RequestContext.eventContext(caller.actor(), seat);
        return switch (arrangements.load(arrangement, SeenEdition.of(ifMatch), context)) {
            case Loaded.New(Edition edition) -> answer(HttpStatus.CREATED, edition);
            case Loaded.Corrected(Edition edition) -> answer(HttpStatus.OK, edition);
            case Loaded.Same(Edition edition) -> answer(HttpStatus.OK, edition);
            case Loaded.Unseen() -> throw SeenEdition.missing();
            case Loaded.Stale() -> throw SeenEdition.stale();
            case Loaded.Backlogged() -> throw backlogged();
        };
    }

    private static ProblemException backlogged() {
        return Problem.of(
                        503,
                        "backlogged",
                        new Text("该年份日历的事件正在排队，请稍后重试。", "Events of this year wait to be sent; try again soon."))
                .retryAfter(SHORTLY)
                .asException();
    }

    private static ResponseEntity<CalendarView> answer(HttpStatus status, Edition edition) {
        return ResponseEntity.status(status).eTag(ETags.of(edition.number())).body(CalendarView.of(edition));
    }

    private static void check(CalendarRequest request) {
        List<Mistake> mistakes = Arrangement.mistakes(request.year(), request.daysOff(), request.workingWeekends());
        if (mistakes.isEmpty()) {
            return;
        }
        var problem = Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."));
        for (Mistake mistake : mistakes) {
            problem = problem.with(
                    "/" + mistake.list() + "/" + mistake.index(), code(mistake), message(mistake), remedy());
        }
        throw problem.asException();
    }

    private static String code(Mistake mistake) {
        return switch (mistake.kind()) {
            case OTHER_YEAR -> "other-year";
            case TWICE -> "twice";
            case BOTH_OFF_AND_WORKED -> "both-off-and-worked";
            case NO_WEEKEND -> "no-weekend";
        };
    }

    private static Text message(Mistake mistake) {
        return switch (mistake.kind()) {
            case OTHER_YEAR -> new Text("不属于该年份", "does not belong to the year");
            case TWICE -> new Text("重复列出", "is there already");
            case BOTH_OFF_AND_WORKED -> new Text("同时列为休息日和工作日", "is both a day off and a working day");
            case NO_WEEKEND -> new Text("不是周末", "is no weekend day");
        };
    }

    private static Text remedy() {
        return new Text("按国务院通知填写", "send the days as the notice names them");
    }
}
