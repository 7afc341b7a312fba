package dev.chengxin.streamer.scan;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// What an amount is worth as money, in fen.
final class Fen {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千万";
    private static final long[] WORTH = {10, 100, 1000, 10_000};

    private static final long MAX_YUAN = 1_000_000_000L;

    private Fen() {}

    static boolean isWestern(char character) {
        return (character >= '0' && character <= '9') || character == '.';
    }

    static boolean isChinese(char character) {
        return digit(character) >= 0 || isUnit(character);
    }

    static boolean isUnit(char character) {
        return UNITS.indexOf(character) >= 0;
    }

    /// Empty where it is no sum of money.
    static OptionalLong of(String amount) {
        int yuan = indexOf(amount, Amounts.YUAN);
        int jiao = indexOf(amount, Amounts.JIAO);
        String whole = yuan >= 0 ? amount.substring(0, yuan) : jiao >= 0 ? "0" : amount;
        String part = jiao >= 0 ? amount.substring(yuan + 1, jiao) : yuan >= 0 ? amount.substring(yuan + 1) : "";
        OptionalLong fen = value(whole, 100);
        OptionalLong rest = part.isEmpty() ? OptionalLong.of(0) : value(part, part.length() == 1 ? 10 : 1);
        return fen.isPresent() && rest.isPresent() && rest.getAsLong() < 100
                ? OptionalLong.of(fen.getAsLong() + rest.getAsLong())
                : OptionalLong.empty();
    }

    private static int indexOf(String amount, String characters) {
        for (int i = 0; i < amount.length(); i++) {
            if (characters.indexOf(amount.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static OptionalLong value(String number, long unit) {
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        return isWestern(number.charAt(0)) ? western(number, unit) : chinese(number, unit);
    }

    private static OptionalLong western(String number, long unit) {
        int digits = 0;
        while (digits < number.length() && isWestern(number.charAt(digits))) {
            digits++;
        }
        try {
            BigDecimal value = new BigDecimal(number.substring(0, digits));
            for (int i = digits; i < number.length(); i++) {
                int worth = UNITS.indexOf(number.charAt(i));
                if (worth < 0) {
                    return OptionalLong.empty();
                }
                value = value.multiply(BigDecimal.valueOf(WORTH[worth]));
            }
            return value.compareTo(BigDecimal.valueOf(MAX_YUAN)) > 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(value.multiply(BigDecimal.valueOf(unit)).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong chinese(String number, long unit) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        long lastWorth = 1;
        for (int i = 0; i < number.length(); i++) {
            int value = digit(number.charAt(i));
            int worth = UNITS.indexOf(number.charAt(i));
            if ((value > 0 && digit > 0) || (value < 0 && worth < 0)) {
                return OptionalLong.empty();
            }
            if (value >= 0) {
                digit = value;
                lastWorth = value == 0 ? 1 : lastWorth;
                continue;
            }
            lastWorth = WORTH[worth];
            if (lastWorth == 10_000) {
                whole = (whole + section + digit) * lastWorth;
                section = 0;
            } else {
                section += Math.max(digit, 1) * lastWorth;
            }
            digit = 0;
            if (whole > MAX_YUAN) {
                return OptionalLong.empty();
            }
        }
        // 一百二 is 120, 一百零二 is 102.
        return OptionalLong.of((whole + section + digit * (lastWorth >= 100 ? lastWorth / 10 : 1)) * unit);
    }

    private static int digit(char character) {
        return character == '两' ? 2 : DIGITS.indexOf(character);
    }
}
