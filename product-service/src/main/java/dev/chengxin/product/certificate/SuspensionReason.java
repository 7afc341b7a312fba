package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Coded;

/// Why a certificate does not hold for now.
public enum SuspensionReason implements Coded {
    /// A surveillance test or visit found a defect.
    SURVEILLANCE_FAILED,
    /// The mark was used wrongly.
    LABEL_MISUSE,
    /// Something is being looked into.
    INVESTIGATION,
    AUTHORITY,
    HOLDER_REQUEST
}
