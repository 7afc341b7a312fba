package dev.chengxin.regulation;

/// Why a text is not what it was taken for. The messages never repeat the text, because it may be personal data.
///
/// @param code what kind of rule was broken, for machines
/// @param zh   the message in Chinese
/// @param en   the message in English
public record Refusal(Code code, String zh, String en) {

    /// The kinds of rules that a text can break.
    public enum Code {
        /// The text is too short or too long.
        LENGTH("length"),
        /// A character is not allowed where it stands.
        ALPHABET("alphabet"),
        /// The text does not have the form that the rule asks for.
        FORM("form"),
        /// The check character does not belong to the characters before it.
        CHECK_CHARACTER("check-character"),
        /// The organisation code inside a credit code is wrong.
        ORGANISATION_CODE("organisation-code"),
        /// A region code begins with no province's digits.
        PROVINCE("province"),
        /// The digits of a birth date are no day of the calendar.
        BIRTH_DATE("birth-date"),
        /// A date is missing, no day of the calendar, or outside what it may be.
        DATE("date"),
        /// Something is said twice.
        DUPLICATE("duplicate");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        /// The code as published, in lower case with hyphens.
        public String text() {
            return text;
        }
    }
}
