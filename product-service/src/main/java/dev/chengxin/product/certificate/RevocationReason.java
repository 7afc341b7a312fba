package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Coded;

/// Why a certificate no longer holds.
public enum RevocationReason implements Coded {
    /// It was obtained or used by fraud.
    FRAUD,
    /// What it was suspended for was not put right.
    NOT_REMEDIED,
    /// The goods or their production do not meet the standard.
    STANDARD_NOT_MET,
    AUTHORITY,
    HOLDER_REQUEST
}
