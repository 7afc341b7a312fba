package dev.chengxin.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// A resident identity number (公民身份号码, GB 11643): region 6, birth date 8, serial 3, check character.
///
/// This is personal data: [#toString] masks it, and it belongs into no event, log or message. Of the region only
/// the province is checked, because counties are abolished over time and numbers are not.
///
/// @param value the 18 characters
public record ResidentId(String value) {

    private static final int LENGTH = 18;
    private static final String DIGITS = "0123456789";
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final Rule RULE = Rule.length(LENGTH)
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.ALPHABET,
                            "公民身份号码前17位为数字，末位为数字或X",
                            "An identity number has 17 digits, then a digit or X"),
                    text -> Characters.areDigits(text.substring(0, 17))
                            && Characters.areOf(CHECKS, text.substring(17))))
            .and(text -> Region.provinceRefusal(text.substring(0, 6)))
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.BIRTH_DATE,
                            "公民身份号码中的出生日期不存在",
                            "The birth date in the identity number is no day of the calendar"),
                    text -> birthDate(text).isPresent()))
            .and(Rule.of(
                    new Refusal(
                            Refusal.Code.CHECK_CHARACTER,
                            "公民身份号码的校验码不正确，请核对每一位",
                            "The check character of the identity number is wrong: compare every character"),
                    ResidentId::checks));

    /// @throws IllegalArgumentException if the text is not a valid number
    public ResidentId {
        RULE.require(value);
    }

    /// Reads a number; white space around it and a small x are forgiven.
    public static Parsed<ResidentId> parse(String text) {
        return RULE.parse(text, ResidentId::new);
    }

    /// The province that the number was first issued in.
    public Province province() {
        return Province.of(value).orElseThrow();
    }

    /// The holder's birth date.
    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    /// The holder's age in completed years on a day; negative before the birth year.
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /// The number with all but the province's digits hidden.
    public String masked() {
        return value.substring(0, 2) + "*".repeat(LENGTH - 2);
    }

    @Override
    public String toString() {
        return "ResidentId[" + masked() + "]";
    }

    private static Optional<LocalDate> birthDate(String id) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(id.substring(6, 10)),
                    Integer.parseInt(id.substring(10, 12)),
                    Integer.parseInt(id.substring(12, 14))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean checks(String id) {
        return id.charAt(WEIGHTS.length) == CHECKS.charAt(Characters.weightedSum(id, DIGITS, WEIGHTS) % 11);
    }
}
