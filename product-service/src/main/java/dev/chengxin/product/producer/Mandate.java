package dev.chengxin.product.producer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A farmer lets a cooperative act for her.
///
/// @param cooperativeId who may act
/// @param until last Asia/Shanghai day on which it holds; absent when it has no end
/// @param revokedAt when the farmer took it back; absent while she did not
public record Mandate(
        String cooperativeId,
        Instant grantedAt,
        @Nullable LocalDate until,
        @Nullable Instant revokedAt) {
    /// Whether the cooperative may act on a day.
    public boolean holds(LocalDate day) {
        return revokedAt == null && (until == null || !day.isAfter(until));
    }

    Mandate revoked(Instant at) {
        return new Mandate(cooperativeId, grantedAt, until, at);
    }
}
