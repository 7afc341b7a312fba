package dev.chengxin.audit.ledger.web;

import dev.chengxin.audit.ledger.LedgerStatus;
import dev.chengxin.audit.ledger.PublishedCheckpoint;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.SignedNote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The ledger in a few figures.
@RestController
@Tag(name = "ledger", description = "What the ledger is at the moment")
class LedgerController {
    private final PublishedLog log;
    private final NoteVerifier verifier;
    private final LedgerStatus status;

    LedgerController(PublishedLog log, NoteVerifier verifier, LedgerStatus status) {
        this.log = log;
        this.verifier = verifier;
        this.status = status;
    }

    @AllowAnyone
    @Operation(summary = "Size, root, latest checkpoint and who writes")
    @GetMapping("/api/v1/ledger")
    LedgerView ledger() {
        var latest = log.checkpoint();
        var checkpoint = latest.map(each -> SignedNote.parse(each.note()).orThrow())
                .map(note -> Checkpoint.parse(note.text()).orThrow());
        return new LedgerView(
                verifier.key().name(),
                checkpoint.map(Checkpoint::size).orElse(0L),
                checkpoint.map(each -> each.root().hex()).orElse(null),
                latest.map(PublishedCheckpoint::at).orElse(null),
                InstanceView.of(status.now()));
    }
}
