package dev.chengxin.regulation;

/// The number of a food production licence (食品生产许可证): `SC` and 14 digits, which are type 1, category 2, region 6,
/// serial 4, check digit 1 (ISO 7064 MOD 11,10).
///
/// @param value `SC` and the digits
public record FoodLicenceNumber(String value) {

    private static final String PREFIX = "SC";
    private static final int LENGTH = 16;

    private static final Rule RULE = Rule.length(LENGTH)
            .and(Rule.of(
                    new Refusal(Refusal.Code.ALPHABET, "应为SC加14位数字", "It must be SC and 14 digits"),
                    text -> text.startsWith(PREFIX) && Characters.areDigits(text.substring(2))))
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.CHECK_CHARACTER,
                            "食品生产许可证编号的校验码不正确，请核对每一位",
                            "The check digit of the food production licence is wrong: compare every digit"),
                    text -> checks(text.substring(2))))
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.FORM,
                            "食品生产许可证编号的首位数字应为1（食品）或2（食品添加剂）",
                            "The first digit of a food production licence is 1 (food) or 2 (food additive)"),
                    text -> text.charAt(2) == '1' || text.charAt(2) == '2'))
            .and(text -> Region.provinceRefusal(text.substring(5, 11)));

    /// @throws IllegalArgumentException if the text is not a valid number
    public FoodLicenceNumber {
        RULE.require(value);
    }

    /// Reads a number; white space around it and lower case are forgiven.
    public static Parsed<FoodLicenceNumber> parse(String text) {
        return RULE.parse(text, FoodLicenceNumber::new);
    }

    /// Whether the licence is for a food additive and not for food.
    public boolean isForAdditive() {
        return value.charAt(2) == '2';
    }

    /// The two digits of the food category.
    public String category() {
        return value.substring(3, 5);
    }

    /// The region of the authority that issued the licence.
    public Region region() {
        return new Region(value.substring(5, 11));
    }

    private static boolean checks(String digits) {
        int product = 10;
        int last = digits.length() - 1;
        for (int i = 0; i < last; i++) {
            int sum = (product + Characters.digit(digits, i)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == Characters.digit(digits, last);
    }
}
