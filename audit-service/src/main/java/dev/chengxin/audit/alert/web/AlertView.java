package dev.chengxin.audit.alert.web;

import dev.chengxin.audit.alert.RaisedAlert;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An alert as its readers see it.
record AlertView(
        String id,

        @Schema(description = "`gap`, `conflict` or `opaque`", example = "gap")
        String kind,

        @Schema(description = "The entry that gave rise to it", example = "17")
        long ledgerIndex,

        String topic,
        int partition,
        long offset,

        @Schema(description = "The aggregate concerned; absent when it could not be read") @Nullable
        String aggregateId,

        @Schema(description = "The entry's sequence; absent when it could not be read") @Nullable
        Long aggregateSequence,

        @Schema(description = "Region code", example = "330106")
        String jurisdiction,

        Instant raisedAt) {
    static AlertView of(RaisedAlert raised) {
        var alert = raised.alert();
        return new AlertView(
                raised.id(),
                alert.kind(),
                alert.ledgerIndex(),
                alert.topic(),
                alert.partition(),
                alert.offset(),
                alert.aggregateId(),
                alert.aggregateSequence(),
                alert.jurisdiction(),
                alert.raisedAt());
    }
}
