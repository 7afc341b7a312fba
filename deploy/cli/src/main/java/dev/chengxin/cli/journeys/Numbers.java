package dev.chengxin.cli.journeys;

import dev.chengxin.regulation.OrganisationCode;
import dev.chengxin.regulation.Parsed;
import dev.chengxin.regulation.ResidentId;
import dev.chengxin.regulation.UnifiedSocialCreditCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;

/// Numbers with valid check characters that are nobody's: they name a county that there never was.
public final class Numbers {

    private static final String NOWHERE = "539999";
    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1970, 1, 1);
    private static final int BIRTHDAYS = 9_000;
    private static final int SERIALS = 1_000;
    private static final int ORGANISATIONS = 100_000_000;

    private Numbers() {}

    /// A number between 0 and `bound` that follows from a text.
    static long of(String text, long bound) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getLong(), bound);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// An identity number of an adult that follows from a text.
    public static String residentId(String text) {
        long number = of("resident " + text, (long) BIRTHDAYS * SERIALS);
        String birth = FIRST_BIRTHDAY.plusDays(number / SERIALS).format(DateTimeFormatter.BASIC_ISO_DATE);
        String serial = String.format(Locale.ROOT, "%03d", number % SERIALS);
        return completed(NOWHERE + birth + serial, whole -> valid(ResidentId.parse(whole)));
    }

    /// A unified social credit code of a cooperative that follows from a text.
    public static String creditCode(String text) {
        String organisation = String.format(Locale.ROOT, "%08d", of("organisation " + text, ORGANISATIONS));
        String inner = completed(organisation, whole -> valid(OrganisationCode.parse(whole)));
        return completed("93" + NOWHERE + inner, whole -> valid(UnifiedSocialCreditCode.parse(whole)));
    }

    private static boolean valid(Parsed<?> parsed) {
        return parsed instanceof Parsed.Valid<?>;
    }

    private static String completed(String body, Predicate<String> valid) {
        return CHECKS.chars()
                .mapToObj(check -> body + (char) check)
                .filter(valid)
                .findFirst()
                .orElseThrow();
    }
}
