package dev.chengxin.streamer.goods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A certificate of quality.
///
/// @param scheme code of what kind of certificate
/// @param number its number, as it stands on packs
/// @param category code of what kind of goods
/// @param originRegion region that it stands for; absent when it stands for none
/// @param validFrom first day on which it holds
/// @param validUntil last day on which it holds
public record KnownCertificate(
        String id,
        String producerId,
        String scheme,
        String number,
        String category,
        @Nullable String originRegion,
        LocalDate validFrom,
        LocalDate validUntil,
        CertificateState state) {
    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return state == CertificateState.VALID && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
