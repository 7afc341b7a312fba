package dev.chengxin.regulation;

/// The number of a famous, special, excellent or new farm product (名特优新农产品).
///
/// @param value the number as printed
public record SpecialtyProductNumber(String value) {

    private static final Rule RULE = FormRule.of(
            "CAQS-MTYX-[0-9]{8}",
            "名特优新农产品证书编号应为CAQS-MTYX-加8位数字", "The number of a specialty product is CAQS-MTYX- and 8 digits");

    /// @throws IllegalArgumentException if the text is not a valid number
    public SpecialtyProductNumber {
        RULE.require(value);
    }

    /// Reads a number; white space around it and lower case are forgiven.
    public static Parsed<SpecialtyProductNumber> parse(String text) {
        return RULE.parse(text, SpecialtyProductNumber::new);
    }
}
