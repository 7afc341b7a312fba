package dev.chengxin.regulation;

/// Values of characters as the check algorithms count them.
final class Characters {

    private Characters() {}

    static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean areOf(String alphabet, String text) {
        return text.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
    }

    static int digit(String text, int position) {
        return text.charAt(position) - '0';
    }

    /// The sum of the characters' places in an alphabet, each times its weight.
    static int weightedSum(String text, String alphabet, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(text.charAt(i)) * weights[i];
        }
        return sum;
    }
}
