package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.FoldedText.Gap;
import java.util.ArrayList;
import java.util.List;

/// Finds numbers as they are spoken and written, with their unit where it is money: `49.9`, `9块9`, `四十九块九`, `两千`.
final class Amounts {

    static final String YUAN = "块元";
    static final String JIAO = "毛角";

    /// What `一` counts in `五十块一斤`, where it is no part of the price.
    private static final String MEASURES = "斤箱份单盒袋个件瓶包组套只枚颗串提桶克公人次";

    /// Longer runs of digits are numbers of something else, such as telephones.
    private static final int MAX_LENGTH = 12;

    private Amounts() {}

    /// All amounts in a text, in order.
    static List<Occurrence> find(FoldedText text) {
        var found = new ArrayList<Occurrence>();
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = endOf(text, start);
            if (end == start) {
                end++;
            } else if (end - start <= MAX_LENGTH) {
                found.add(new Occurrence(start, end, text.plain().substring(start, end), false));
            }
        }
        return found;
    }

    static boolean isMoney(Occurrence amount) {
        return amount.word().chars().anyMatch(unit -> YUAN.indexOf(unit) >= 0 || JIAO.indexOf(unit) >= 0);
    }

    /// The end of the amount that begins here: a number, and after a unit the number of the smaller one: two
    /// digits, or one that is spoken.
    private static int endOf(FoldedText text, int start) {
        int end = endOfNumber(text, start);
        if (end == start || !isOneOf(text, end, YUAN)) {
            return end > start && isOneOf(text, end, JIAO) ? end + 1 : end;
        }
        int small = end + 1;
        boolean western = small < text.length() && Fen.isWestern(text.plain().charAt(small));
        int limit = Math.min(endOfNumber(text, small), small + (western ? 2 : 1));
        if (limit == small || text.gapBefore(small) != Gap.NONE || isMeasure(text, limit)) {
            return small;
        }
        return isOneOf(text, limit, JIAO) ? limit + 1 : limit;
    }

    /// `包` is one in `十块一包` and none in `九块九包邮`.
    private static boolean isMeasure(FoldedText text, int index) {
        return isOneOf(text, index, MEASURES) && !text.plain().startsWith("包邮", index);
    }

    private static int endOfNumber(FoldedText text, int start) {
        int end = start;
        while (isNumber(text, start, end, Fen::isWestern)) {
            end++;
        }
        while (isNumber(
                text,
                start,
                end,
                end > start && Fen.isWestern(text.plain().charAt(start)) ? Fen::isUnit : Fen::isChinese)) {
            end++;
        }
        return end;
    }

    private static boolean isNumber(FoldedText text, int start, int index, CharPredicate numeral) {
        return index < text.length()
                && numeral.test(text.plain().charAt(index))
                && (index == start || text.gapBefore(index) == Gap.NONE);
    }

    @FunctionalInterface
    private interface CharPredicate {
        boolean test(char character);
    }

    private static boolean isOneOf(FoldedText text, int index, String characters) {
        return index < text.length() && characters.indexOf(text.plain().charAt(index)) >= 0;
    }
}
