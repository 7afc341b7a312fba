package dev.chengxin.regulation;

/// The number of a geographical indication in the older register of farm produce (农产品地理标志).
///
/// @param value the number as printed
public record GeographicalIndicationNumber(String value) {

    private static final Rule RULE = FormRule.of(
            "AGI[0-9]{5}",
            "农产品地理标志登记证书编号应为AGI加5位数字", "A geographical indication of the older register is AGI and 5 digits");

    /// @throws IllegalArgumentException if the text is not a valid number
    public GeographicalIndicationNumber {
        RULE.require(value);
    }

    /// Reads a number; white space around it and lower case are forgiven.
    public static Parsed<GeographicalIndicationNumber> parse(String text) {
        return RULE.parse(text, GeographicalIndicationNumber::new);
    }
}
