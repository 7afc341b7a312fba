package dev.chengxin.product.certificate;

import java.text.Normalizer;
import java.util.Locale;

/// Makes one text of the ways in which people type a certificate's number.
public final class CertificateNumbers {
    private static final String DASHES = "\\p{Pd}|\u2212|\u30FC";

    private CertificateNumbers() {}

    /// In upper case, without width variants, white space and invisible characters, every dash a hyphen.
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]", "")
                .replaceAll(DASHES, "-")
                .toUpperCase(Locale.ROOT);
    }
}
