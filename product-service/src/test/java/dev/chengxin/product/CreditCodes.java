package dev.chengxin.product;

import java.util.concurrent.atomic.AtomicInteger;

/// Credit codes that are right and that nobody has.
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger SERIAL = new AtomicInteger(10_000_000);

    private CreditCodes() {}

    /// GB 32100-2015 and GB 11714, written apart from the code under test.
    static String next() {
        String body = Integer.toString(SERIAL.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < ORGANISATION.length; i++) {
            sum += (body.charAt(i) - '0') * ORGANISATION[i];
        }
        int check = 11 - sum % 11;
        String organisation = body + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
        String code = "93652901" + organisation;
        int total = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            total += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return code + ALPHABET.charAt((31 - total % 31) % 31);
    }
}
