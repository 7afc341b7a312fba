package dev.chengxin.complaint.casework.web;

import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Hands receipts out again, and the key that verifies them.
@RestController
@Tag(name = "complaints")
class ReceiptController {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Access access;
    private final Receipts receipts;

    ReceiptController(Access access, Receipts receipts) {
        this.access = access;
        this.receipts = receipts;
    }

    @AllowAnyone
    @GetMapping(path = Paths.COMPLAINT + "/receipt", produces = TEXT)
    @Operation(
            summary = "The signed receipt of a filing (C2SP signed-note), for all who may see the complaint",
            description = "Verify it with `deploy/verify receipt`.")
    ResponseEntity<String> receipt(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = FilingTokens.HEADER, required = false) @Nullable String token) {
        var file = access.find(id, caller, token).file();
        var receipt = receipts.of(file.complaint().filing()).orElseThrow(ReceiptController::none);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"receipt-" + file.id().number() + ".txt\"")
                .cacheControl(CacheControl.noStore())
                .body(receipt);
    }

    @AllowAnyone
    @GetMapping(path = "/receipts/vkey", produces = TEXT)
    @Operation(summary = "The verifier key of the receipts (C2SP signed-note)")
    ResponseEntity<String> receiptKey() {
        return ResponseEntity.ok().cacheControl(FOR_A_DAY).body(receipts.vkey() + "\n");
    }

    private static ProblemException none() {
        return Problem.of(
                        404,
                        "no-receipt",
                        new Text(
                                "这一件没有单独的回执，例如由投诉转出的举报。",
                                "It has no receipt of its own, like a report that was split from a complaint."))
                .asException();
    }
}
