package dev.chengxin.product.producer;

import dev.chengxin.regulation.Parsed;
import dev.chengxin.regulation.Refusal;
import dev.chengxin.regulation.UnifiedSocialCreditCode;
import java.util.Locale;

/// Reads credit codes. Real codes sometimes fail their check; only a moderator records such a one, with a reason,
/// and only one that has the form of a code.
public final class CreditCodes {
    private CreditCodes() {}

    /// @param overridden whether somebody who may has decided to record it although its check characters are wrong
    public static Parsed<String> read(String text, boolean overridden) {
        return switch (UnifiedSocialCreditCode.parse(text)) {
            case Parsed.Valid<UnifiedSocialCreditCode>(var code) -> new Parsed.Valid<>(code.value());
            case Parsed.Refused<UnifiedSocialCreditCode>(var refusal) ->
                overridden && isAboutCheckCharacters(refusal)
                        ? new Parsed.Valid<>(text.strip().toUpperCase(Locale.ROOT))
                        : new Parsed.Refused<>(refusal);
        };
    }

    private static boolean isAboutCheckCharacters(Refusal refusal) {
        return switch (refusal.code()) {
            case CHECK_CHARACTER, ORGANISATION_CODE -> true;
            case LENGTH, ALPHABET, FORM, PROVINCE, BIRTH_DATE, DATE, DUPLICATE -> false;
        };
    }
}
