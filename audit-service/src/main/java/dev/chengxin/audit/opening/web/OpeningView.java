package dev.chengxin.audit.opening.web;

import dev.chengxin.audit.feed.FeedLine;
import dev.chengxin.audit.opening.Opening;
import dev.chengxin.audit.proof.OpenedEntry;
import dev.chengxin.servicekit.usecase.Aggregate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// An entry, open.
record OpeningView(
        @Schema(description = "Subject of the `entry.opened` event that tells of this opening")
        String id,

        @Schema(description = "Place in the ledger", example = "812")
        long index,

        @Schema(description = "When it was opened") Instant openedAt,

        @Schema(description = "The event with index, salt and time of the ledger, as a line of the feed")
        String line,

        @Schema(
                description = "C2SP tlog-proof that carries the line; save it as a file and check it against its leaf"
                        + " with `deploy/verify entry`")
        String proof) {
    static OpeningView of(Aggregate<Opening> opening, OpenedEntry opened) {
        return new OpeningView(
                opening.id(),
                opened.entry().index(),
                opening.state().openedAt(),
                FeedLine.of(opened.entry()),
                opened.proof().text());
    }
}
