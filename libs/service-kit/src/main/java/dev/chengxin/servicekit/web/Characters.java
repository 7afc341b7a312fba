package dev.chengxin.servicekit.web;

/// Which characters text from outside may hold: all of Unicode but NUL and halves of surrogate pairs, which stores
/// and encoders do not take.
final class Characters {
    private Characters() {}

    static boolean acceptable(String text) {
        return text.codePoints().allMatch(c -> c != 0 && isScalar(c));
    }

    static boolean isScalar(int codePoint) {
        return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
    }
}
