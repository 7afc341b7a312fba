package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with a certificate.
public enum CertificateAction implements Coded {
    PASS,
    FAIL,
    ISSUE,
    SUSPEND,
    REINSTATE,
    REVOKE,
    /// Its term ends; nobody does it but the clock.
    EXPIRE
}
