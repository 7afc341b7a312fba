package dev.chengxin.regulation;

/// The code of a single pack of organic produce (有机码): certification body 3, year 2, random 12.
///
/// @param value the 17 digits
public record OrganicCode(String value) {

    private static final Rule RULE = Rule.length(17)
            .and(Rule.of(
                    new Refusal(Refusal.Code.ALPHABET, "有机码应为17位数字", "An organic code has 17 digits"),
                    Characters::areDigits));

    /// @throws IllegalArgumentException if the text is not 17 digits
    public OrganicCode {
        RULE.require(value);
    }

    /// Reads a code.
    public static Parsed<OrganicCode> parse(String text) {
        return RULE.parse(text, OrganicCode::new);
    }

    /// The three digits of the body that certified the produce.
    public String certificationBody() {
        return value.substring(0, 3);
    }

    /// The two last digits of the year in which the code was given.
    public String year() {
        return value.substring(3, 5);
    }
}
