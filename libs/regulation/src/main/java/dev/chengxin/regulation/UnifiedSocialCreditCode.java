package dev.chengxin.regulation;

/// A unified social credit code (统一社会信用代码, GB 32100-2015): registering department and kind, region of
/// registration, [OrganisationCode], check character.
///
/// Codes in public files sometimes fail the check. Such a code is refused here; where a moderator may record it
/// with a reason, it is kept as plain text and not as this type.
///
/// @param value the 18 characters in upper case
public record UnifiedSocialCreditCode(String value) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final Rule RULE = Rule.length(LENGTH)
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.ALPHABET,
                            "统一社会信用代码只含数字和大写字母，且不含I、O、S、V、Z，第3至8位为数字",
                            "A credit code has digits and letters other than I, O, S, V, Z; characters 3 to 8 are digits"),
                    text -> Characters.areOf(ALPHABET, text) && Characters.areDigits(text.substring(2, 8))))
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.CHECK_CHARACTER,
                            "统一社会信用代码的校验码不正确，请核对每一位",
                            "The check character of the credit code is wrong: compare every character"),
                    UnifiedSocialCreditCode::checks))
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.ORGANISATION_CODE,
                            "统一社会信用代码第9至17位的组织机构代码不正确",
                            "Characters 9 to 17 of the credit code are not a valid organisation code"),
                    text -> OrganisationCode.checks(text.substring(8, 17))));

    /// @throws IllegalArgumentException if the text is not a valid code
    public UnifiedSocialCreditCode {
        RULE.require(value);
    }

    /// Reads a code; white space around it and lower case are forgiven.
    public static Parsed<UnifiedSocialCreditCode> parse(String text) {
        return RULE.parse(text, UnifiedSocialCreditCode::new);
    }

    /// The six digits of the region where the organisation was registered; `100000` for the national register. Old
    /// codes name regions that no longer exist.
    public String registrationRegion() {
        return value.substring(2, 8);
    }

    /// The organisation code inside.
    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(8, 17));
    }

    private static boolean checks(String code) {
        int check = (31 - Characters.weightedSum(code, ALPHABET, WEIGHTS) % 31) % 31;
        return code.charAt(WEIGHTS.length) == ALPHABET.charAt(check);
    }
}
