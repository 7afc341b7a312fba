package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import java.util.List;

/// The transition table of a certificate. What is not in it is refused.
///
/// `CertificatesTest` visits every row and refuses every other pair; `docs/certificate-states.md` is drawn
/// from it.
public final class CertificateLifecycle {
    public static final Transitions<CertificateStatus, CertificateAction> TABLE = Transitions.of(List.of(
            new Transition<>(CertificateStatus.APPLIED, CertificateAction.PASS, CertificateStatus.PASSED),
            new Transition<>(CertificateStatus.APPLIED, CertificateAction.FAIL, CertificateStatus.FAILED),
            new Transition<>(CertificateStatus.PASSED, CertificateAction.ISSUE, CertificateStatus.ISSUED),
            new Transition<>(CertificateStatus.ISSUED, CertificateAction.SUSPEND, CertificateStatus.SUSPENDED),
            new Transition<>(CertificateStatus.ISSUED, CertificateAction.REVOKE, CertificateStatus.REVOKED),
            new Transition<>(CertificateStatus.ISSUED, CertificateAction.EXPIRE, CertificateStatus.EXPIRED),
            new Transition<>(CertificateStatus.SUSPENDED, CertificateAction.REINSTATE, CertificateStatus.ISSUED),
            new Transition<>(CertificateStatus.SUSPENDED, CertificateAction.REVOKE, CertificateStatus.REVOKED),
            new Transition<>(CertificateStatus.SUSPENDED, CertificateAction.EXPIRE, CertificateStatus.EXPIRED)));

    private CertificateLifecycle() {}
}
