package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.CaseFilter;
import dev.chengxin.complaint.casework.CaseLists;
import dev.chengxin.complaint.casework.CaseLists.Place;
import dev.chengxin.complaint.casework.Category;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.ExternalRef;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.casework.OutcomeStatus;
import dev.chengxin.complaint.casework.Status;
import dev.chengxin.complaint.casework.web.Access.Seen;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows complaints to those who may see them.
@RestController
@Tag(name = "complaints", description = "Complaints, reports and remarks, from their filing to their end")
class CaseController {
    private final Access access;
    private final CaseFiles files;
    private final CaseLists lists;
    private final CaseViews views;
    private final FilingTokens tokens;
    private final Receipts receipts;

    CaseController(
            Access access, CaseFiles files, CaseLists lists, CaseViews views, FilingTokens tokens, Receipts receipts) {
        this.access = access;
        this.files = files;
        this.lists = lists;
        this.views = views;
        this.tokens = tokens;
        this.receipts = receipts;
    }

    @AllowAnyone
    @GetMapping(Paths.COMPLAINT)
    @Operation(summary = "A complaint, by token, by its owner, or by those who handle or oversee it")
    ResponseEntity<CaseView> get(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @RequestHeader(name = FilingTokens.HEADER, required = false) @Nullable String token) {
        Seen complaint = access.find(id, caller, token);
        return ResponseEntity.ok().eTag(ETags.of(complaint.file().version())).body(views.of(complaint, locale));
    }

    @AllowAnyone
    @GetMapping(Paths.COMPLAINT + "/export")
    @Operation(summary = "The case file to take along, for the one who filed it")
    CaseExport export(
            @PathVariable String id,
            Caller caller,
            Locale locale,
            @RequestHeader(name = FilingTokens.HEADER, required = false) @Nullable String token) {
        Seen own = access.findOwn(id, caller, token);
        return new CaseExport(Receipt.of(own.file(), tokens, receipts), views.of(own, locale));
    }

    /// A filer's case file.
    record CaseExport(Receipt receipt, CaseView complaint) {}

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR, Role.CONSUMER, Role.PLATFORM})
    @GetMapping(Paths.COMPLAINTS)
    @Operation(
            summary = "Complaints, the latest filed first; consumers and platforms see their own. With "
                    + "externalSystem and externalId: the one that another system knows by that name")
    Page<CaseSummary> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable OutcomeStatus outcomeStatus,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable Instant filedFrom,
            @RequestParam(required = false) @Nullable Instant filedTo,
            @RequestParam(required = false) @Pattern(regexp = ComplaintId.UUID) @Nullable String streamerId,
            @RequestParam(required = false) @Nullable String externalSystem,
            @RequestParam(required = false) @Nullable String externalId) {
        if (externalSystem != null && externalId != null) {
            return lookUp(new ExternalRef(externalSystem, externalId), caller);
        }
        if (externalSystem != null || externalId != null) {
            throw halfAReference(externalSystem == null ? "externalSystem" : "externalId");
        }
        var scope = ListScope.of(caller);
        var filter = new CaseFilter(
                kind,
                status,
                outcomeStatus,
                category,
                overdue,
                filedFrom,
                filedTo,
                streamerId,
                scope.owner(),
                scope.region());
        Optional<Place> after = page.cursor().map(cursor -> new Place(cursor.instant(0), cursor.part(1)));
        return Page.of(lists.find(filter, after, page.limitPlusOne()), page, CaseController::cursor)
                .map(CaseSummary::of);
    }

    private Page<CaseSummary> lookUp(ExternalRef ref, Caller caller) {
        var found = files.owner(ref)
                .flatMap(files::find)
                .filter(file -> access.sees(file, caller))
                .map(CaseSummary::of);
        return new Page<>(found.stream().toList(), null);
    }

    private static ProblemException halfAReference(String missing) {
        return Problem.of(400, "bad-parameter", new Text("参数不完整。", "A parameter is missing."))
                .withParameter(
                        missing,
                        "missing",
                        new Text("缺少该参数", "is missing"),
                        new Text("同时给出 externalSystem 与 externalId", "send externalSystem and externalId together"))
                .asException();
    }

    private static Cursor cursor(CaseFile last) {
        Place place = Place.of(last);
        return Cursor.of(place.filedAt().toString(), place.id());
    }
}
