package dev.chengxin.audit.feed;

/// Finds its way in the canonical text of a JSON object, in which names are sorted and nothing is between the
/// tokens, without parsing what it holds: a pull of the feed reads thousands of them.
final class TopLevel {
    private final String text;
    private int at = 1;

    private TopLevel(String text) {
        this.text = text;
    }

    /// Where a name belongs: the index of the first member with a greater name, or of the closing brace. The name
    /// must be plain ASCII letters and no member of the object.
    static int placeOf(String name, String object) {
        return new TopLevel(object).placeOf(name);
    }

    private int placeOf(String name) {
        while (text.charAt(at) != '}') {
            var member = at;
            skipText();
            if (text.substring(member + 1, at - 1).compareTo(name) > 0) {
                return member;
            }
            at++;
            skipValue();
            if (text.charAt(at) == ',') {
                at++;
            }
        }
        return at;
    }

    private void skipText() {
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipValue() {
        var depth = 0;
        while (depth > 0 || !endsValue(text.charAt(at))) {
            var c = text.charAt(at);
            if (c == '"') {
                skipText();
                continue;
            }
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            at++;
        }
    }

    private static boolean endsValue(char c) {
        return c == ',' || c == '}';
    }
}
