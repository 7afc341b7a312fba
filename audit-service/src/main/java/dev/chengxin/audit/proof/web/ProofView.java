package dev.chengxin.audit.proof.web;

import dev.chengxin.audit.proof.Proofs.SubjectProof;
import io.swagger.v3.oas.annotations.media.Schema;

/// The proof of one of several entries.
record ProofView(
        @Schema(description = "Place in the ledger", example = "812")
        long index,

        @Schema(description = "Type of the event", example = "outcome.published.v1")
        String type,

        @Schema(description = "Whether event and salt travel with the proof, or only the leaf")
        boolean opened,

        @Schema(
                description = "C2SP tlog-proof; save it as a file and verify it with `deploy/verify entry`",
                example = "c2sp.org/tlog-proof@v1\nextra eyJ…\nindex 812\nq8Zb…=\n\nchengxin.local/ledger\n3021\n…")
        String proof) {
    static ProofView of(SubjectProof found) {
        return new ProofView(
                found.place().index(),
                found.place().type(),
                found.proof().opened(),
                found.proof().text());
    }
}
