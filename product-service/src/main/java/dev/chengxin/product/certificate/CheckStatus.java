package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Coded;

/// What a check says of a certificate's number.
public enum CheckStatus implements Coded {
    VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    /// Nobody issued it here, or the answer cannot be had.
    UNKNOWN
}
