package dev.chengxin.product.certificate;

/// Names of the sealed fields of a certificate.
public final class CertificateWords {
    /// What the applicant wrote.
    public static final String APPLICATION = "application";
    /// What the examiner wrote.
    public static final String EXAMINATION = "examination";
    /// What was written with the latest suspension, reinstatement or revocation.
    public static final String NOTE = "note";

    private CertificateWords() {}
}
