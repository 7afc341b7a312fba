package dev.chengxin.servicekit.web;

/// Makes names that a client chose fit to be sent back: short, and without characters that cannot be written.
final class Printable {
    private static final int LONGEST = 100;

    private Printable() {}

    static String of(String name) {
        var printable = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || !Characters.isScalar(c) ? '?' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
