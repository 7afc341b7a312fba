package dev.chengxin.audit.opening.web;

import dev.chengxin.audit.opening.OpeningReason;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/// Somebody wants to look into an entry.
record OpeningRequest(
        @Schema(description = "Why; it stands in the event that tells of the opening") @NotNull
        OpeningReason reason) {
    static final String EXAMPLE = """
            {"reason": "supervision"}""";
}
