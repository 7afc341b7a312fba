package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Coded;

/// Where a certificate stands.
public enum CertificateStatus implements Coded {
    APPLIED,
    /// Examined; it may be issued.
    PASSED,
    /// Examined; it is not issued.
    FAILED,
    /// Issued. Whether it holds today depends on the day as well.
    ISSUED,
    SUSPENDED,
    REVOKED,
    EXPIRED
}
