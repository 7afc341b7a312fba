package dev.chengxin.audit.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What anybody may know of the ledger.
record LedgerView(
        @Schema(description = "The log's name in checkpoints", example = "chengxin.local/ledger")
        String origin,

        @Schema(description = "Entries under the latest checkpoint", example = "3021")
        long size,

        @Schema(description = "Root of the published tree, lower-case hex; absent before the first checkpoint")
        @Nullable
        String root,

        @Schema(description = "When the latest checkpoint was published; absent before the first") @Nullable
        Instant checkpointAt,

        @Schema(description = "The instance that answered") InstanceView instance) {}
