package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Intake;
import dev.chengxin.complaint.casework.Intake.Taken;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.personal.SubjectErasedException;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.web.ETags;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.RequestContext;
import dev.chengxin.servicekit.web.RequestHash;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes complaints, reports and remarks, from anyone.
@RestController
@Tag(name = "complaints")
class FilingController {
    private static final String ROUTE = "POST /complaints";

    private final Intake intake;
    private final Filings filings;
    private final RequestHash hash;
    private final FilingTokens tokens;
    private final Receipts receipts;
    private final IdGenerator ids;

    FilingController(
            Intake intake, Filings filings, RequestHash hash, FilingTokens tokens, Receipts receipts, IdGenerator ids) {
        this.intake = intake;
        this.filings = filings;
        this.hash = hash;
        this.tokens = tokens;
        this.receipts = receipts;
        this.ids = ids;
    }

    @AllowAnyone
    @PostMapping(Paths.COMPLAINTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "File a complaint, a report or a remark, with or without an account")
    ResponseEntity<Receipt> file(
            Caller caller,
            IdempotencyKey key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.FILING)))
                    @Valid
                    @RequestBody
                    FilingRequest request) {
        var id = new ComplaintId(key.id(ROUTE, ids));
        var filing = filings.of(request, caller);
        try {
            var taken = intake.file(id, hash.of(request), filing, caller.actor(), RequestContext::eventContext);
            return switch (taken) {
                case Taken.In(CaseFile file) -> created(file);
                case Taken.KeyReused() -> throw FilingProblems.keyReused();
                case Taken.Superseded() -> throw FilingProblems.superseded();
                case Taken.UnknownReference(var noun) -> throw FilingProblems.unknownReference(noun);
                case Taken.InProgress() -> throw FilingProblems.inProgress();
                case Taken.ExternalRefTaken(int index) -> throw FilingProblems.externalRefTaken(index);
            };
        } catch (SubjectErasedException _) {
            throw FilingProblems.erased();
        }
    }

    private ResponseEntity<Receipt> created(CaseFile file) {
        return ResponseEntity.created(URI.create(Paths.of(file.id())))
                .eTag(ETags.of(file.version()))
                .body(Receipt.of(file, tokens, receipts));
    }
}
