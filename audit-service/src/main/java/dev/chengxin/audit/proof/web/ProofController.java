package dev.chengxin.audit.proof.web;

import dev.chengxin.audit.ledger.Audiences;
import dev.chengxin.audit.ledger.NotShownYetException;
import dev.chengxin.audit.proof.EntryProof;
import dev.chengxin.audit.proof.Proofs;
import dev.chengxin.audit.proof.Proofs.SubjectProof;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Proofs that travel.
@RestController
@Tag(name = "proofs", description = "That entries stand in the ledger, to be verified without trusting this platform")
class ProofController {
    private static final String EXAMPLE_ENTRY = "0";

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @AllowAnyone
    @Operation(
            summary = "The proof of one entry (C2SP tlog-proof)",
            description =
                    "A public entry travels open with it, as a line of the feed; of a scoped one only the leaf does,"
                            + " which says nothing. Verify it with `deploy/verify entry`.")
    @GetMapping(path = "/api/v1/ledger/entries/{entry}/proof", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> entry(
            @Parameter(description = "Index in the ledger, or id of the event", example = EXAMPLE_ENTRY) @PathVariable
                    String entry) {
        var proof = shown(() -> proofs.of(entry)).orElseThrow(ProofController::notThere);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(proof) + "\"")
                .cacheControl(CacheControl.noStore())
                .body(proof.text());
    }

    private static String name(EntryProof proof) {
        return "entry-" + proof.index() + ".tlog-proof";
    }

    @AllowAnyone
    @Operation(
            summary = "Proofs of a complaint's entries",
            description = "Anybody gets those of public events, a regulator in scope and moderators all.")
    @GetMapping("/api/v1/complaints/{id}/proof")
    Page<ProofView> complaint(@PathVariable String id, PageRequest page, @Parameter(hidden = true) Caller caller) {
        return page(id, "complaint.", page, caller);
    }

    @AllowAnyone
    @Operation(summary = "Proofs of a published outcome: its publication, corrections and withdrawal")
    @GetMapping("/api/v1/outcomes/{id}/proof")
    Page<ProofView> outcome(@PathVariable String id, PageRequest page, @Parameter(hidden = true) Caller caller) {
        return page(id, "outcome.", page, caller);
    }

    private Page<ProofView> page(String subject, String types, PageRequest page, Caller caller) {
        var after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        if (after < 0) {
            throw notThere();
        }
        var found = shown(() -> proofs.ofSubject(subject, types, after, page.limitPlusOne(), Audiences.of(caller)));
        if (found.isEmpty() && page.cursor().isEmpty()) {
            throw notThere();
        }
        return Page.of(found, page, ProofController::cursor).map(ProofView::of);
    }

    private static Cursor cursor(SubjectProof found) {
        return Cursor.of(Long.toString(found.place().sequence()));
    }

    private static <T> T shown(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NotShownYetException _) {
            throw NotShownYet.problem();
        }
    }

    private static ProblemException notThere() {
        return Problem.of(
                        404,
                        "no-such-entry",
                        new Text("已公布的账本中没有此条目，或您无权查看。", "The published ledger has no such entry that you may see."))
                .asException();
    }
}
