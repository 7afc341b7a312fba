package dev.chengxin.product.product;

import dev.chengxin.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/// A measure, certificate or batch as its latest event left it: a ground to keep goods off sale, or no longer one.
///
/// @param block what it puts on goods while it is active
/// @param active whether it does
/// @param streamerId whose goods a measure concerns; absent when it concerns all of the operator's
/// @param operatorId the business behind the room that a measure concerns; absent for certificates and batches
/// @param cause the event that left it so
public record Ground(
        Block block,
        boolean active,
        @Nullable String streamerId,
        @Nullable String operatorId,
        Envelope cause) {
    /// A certificate or a batch.
    public static Ground of(BlockKind kind, boolean active, Envelope cause) {
        return new Ground(new Block(kind, cause.subject()), active, null, null, cause);
    }

    /// A measure.
    public static Ground ofMeasure(
            boolean active, @Nullable String streamerId, @Nullable String operatorId, Envelope cause) {
        return new Ground(new Block(BlockKind.MEASURE, cause.subject()), active, streamerId, operatorId, cause);
    }
}
