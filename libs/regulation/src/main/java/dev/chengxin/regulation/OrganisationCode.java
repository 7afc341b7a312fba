package dev.chengxin.regulation;

/// An organisation code (组织机构代码, GB 11714): eight characters and a check character. Today it lives inside the
/// [UnifiedSocialCreditCode].
///
/// @param value the nine characters without the hyphen that older papers print before the last
public record OrganisationCode(String value) {

    private static final int LENGTH = 9;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final Rule RULE = Rule.length(LENGTH)
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.ALPHABET,
                            "组织机构代码只含数字和大写字母",
                            "An organisation code has digits and letters only"),
                    text -> Characters.areOf(ALPHABET, text)))
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.CHECK_CHARACTER,
                            "组织机构代码的校验码不正确",
                            "The check character of the organisation code is wrong"),
                    OrganisationCode::checks));

    /// @throws IllegalArgumentException if the text is not a valid code
    public OrganisationCode {
        RULE.require(value);
    }

    /// Reads a code, with or without the hyphen before its check character.
    public static Parsed<OrganisationCode> parse(String text) {
        return RULE.parse(text.strip().replaceFirst("-(?=.$)", ""), OrganisationCode::new);
    }

    static boolean checks(String code) {
        int check = (11 - Characters.weightedSum(code, ALPHABET, WEIGHTS) % 11) % 11;
        return code.charAt(WEIGHTS.length) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
