package dev.chengxin.audit.standing.web;

import dev.chengxin.audit.ledger.Audiences;
import dev.chengxin.audit.standing.Dossier;
import dev.chengxin.audit.standing.Dossiers;
import dev.chengxin.audit.standing.Dossiers.Place;
import dev.chengxin.audit.standing.Dossiers.Selection;
import dev.chengxin.audit.standing.StandingBoard;
import dev.chengxin.audit.standing.StandingBoard.Found;
import dev.chengxin.audit.standing.web.Views.FullStanding;
import dev.chengxin.audit.standing.web.Views.PublicStanding;
import dev.chengxin.audit.standing.web.Views.StandingLine;
import dev.chengxin.audit.standing.web.Views.StandingView;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Grade;
import dev.chengxin.score.PartyKind;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What streamers and operators are worth.
@RestController
@RequestMapping("/api/v1/standings")
@Tag(name = "standings", description = "Index, grade and points of streamers and operators")
class StandingController {
    private final StandingBoard board;
    private final Dossiers dossiers;
    private final StandingAccess access;
    private final InstantSource clock;

    StandingController(StandingBoard board, Dossiers dossiers, StandingAccess access, InstantSource clock) {
        this.board = board;
        this.dossiers = dossiers;
        this.access = access;
        this.clock = clock;
    }

    @AllowAnyone
    @GetMapping("/{id}")
    @Operation(
            summary = "The standing of a streamer or an operator",
            description = "Anyone sees grade and reasons. The account that registered the streamer or her operator,"
                    + " moderators, and regulators in scope see everything that it was computed from. With `asOf`, the"
                    + " standing at another instant by what is known now; a future one shows what lapses until then.")
    StandingView get(
            @Parameter(description = "Id of the streamer or the operator") @PathVariable String id,
            @Parameter(description = "RFC 3339; now when absent") @RequestParam(required = false) @Nullable
                    Instant asOf,
            @Parameter(hidden = true) Caller caller) {
        var wanted = asOf == null ? clock.instant() : asOf;
        var found = board.find(id, wanted.truncatedTo(ChronoUnit.MILLIS)).orElseThrow(StandingController::missing);
        return switch (found) {
            case Found.Known known ->
                access.seesAll(caller, known.dossier()) ? FullStanding.of(known) : PublicStanding.of(known.standing());
            case Found.Forgotten(var _, var exactFrom) -> throw forgotten(exactFrom);
        };
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR})
    @GetMapping
    @Operation(
            summary = "Standings as they were computed with each party's last entry, those with the least index first",
            description = "Moderators see all, a regulator those of the own jurisdiction. The order follows the index,"
                    + " so what changes while somebody reads may move between pages.")
    Page<StandingLine> list(
            @Parameter(description = "`a` to `d`") @RequestParam(required = false) @Nullable String grade,
            @Parameter(description = "`streamer` or `operator`") @RequestParam(required = false) @Nullable String party,
            PageRequest page,
            @Parameter(hidden = true) Caller caller) {
        var after = page.cursor().map(StandingController::place).orElse(null);
        var selection = new Selection(kind(party), grade(grade), after);
        var found = dossiers.list(selection, page.limitPlusOne(), Audiences.of(caller));
        return Page.of(found, page, StandingController::cursor).map(StandingLine::of);
    }

    private static @Nullable Grade grade(@Nullable String code) {
        return code == null ? null : Grade.of(code).orElseThrow(() -> unknown("grade", "a, b, c, d"));
    }

    private static @Nullable PartyKind kind(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (PartyKind kind : PartyKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw unknown("party", "streamer, operator");
    }

    private static Place place(Cursor cursor) {
        return new Place(Math.toIntExact(cursor.number(0)), cursor.part(1));
    }

    private static Cursor cursor(Dossier dossier) {
        return Cursor.of(Integer.toString(dossier.shown().index()), dossier.partyId());
    }

    private static ProblemException missing() {
        return Problem.of(404, "no-such-standing", new Text("没有该主体的评价。", "Nothing is known of this party."))
                .asException();
    }

    private static ProblemException forgotten(Instant exactFrom) {
        var first = EventJson.text(exactFrom);
        return Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."))
                .withParameter(
                        "asOf",
                        "too-early",
                        new Text("早于可以回溯的时间", "is earlier than what is still known exactly"),
                        new Text("填写 " + first + " 或之后的时间", "send " + first + " or a later instant"))
                .asException();
    }

    private static ProblemException unknown(String name, String known) {
        return Problem.of(400, "bad-parameter", new Text("参数不正确。", "A parameter is not right."))
                .withParameter(
                        name,
                        "unknown-code",
                        new Text("没有这个代码", "is no code of this list"),
                        new Text("使用其中之一:" + known, "use one of: " + known))
                .asException();
    }
}
