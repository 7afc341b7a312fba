package dev.chengxin.product.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a certificate's history.
///
/// @param role in which somebody did it; `system` for the clock
/// @param reason code; absent where none was given
public record Step(
        Instant at,
        CertificateAction what,
        String role,
        @Nullable String reason) {}
