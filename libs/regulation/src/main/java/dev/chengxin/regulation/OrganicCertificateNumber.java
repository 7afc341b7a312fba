package dev.chengxin.regulation;

/// The number of an organic certificate (有机产品认证证书), which is valid for one year.
///
/// @param value the number as printed
public record OrganicCertificateNumber(String value) {

    private static final Rule RULE = FormRule.of(
            "[0-9]{3,4}OP[0-9]{2}[0-9]{5}(?:-[0-9]+)?",
            "有机产品认证证书编号应为3至4位数字、OP、7位数字，可带连字符和序号",
            "An organic certificate number has 3 or 4 digits, OP, 7 digits, and may end with a hyphen and a number");

    /// @throws IllegalArgumentException if the text is not a valid number
    public OrganicCertificateNumber {
        RULE.require(value);
    }

    /// Reads a number; white space around it and lower case are forgiven.
    public static Parsed<OrganicCertificateNumber> parse(String text) {
        return RULE.parse(text, OrganicCertificateNumber::new);
    }
}
