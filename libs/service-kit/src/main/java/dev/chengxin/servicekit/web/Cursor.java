package dev.chengxin.servicekit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.servicekit.text.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/// A place in the order of a list: the sort keys of the last item that was seen. Its text means nothing to clients;
/// it is not secret, so no personal data may be a sort key. Whatever is wrong with one that came from outside ends
/// in 400.
///
/// @param parts the sort keys, none of which holds a line feed
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\n";
    private static final int MAX_LENGTH = 1024;

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(String... parts) {
        return new Cursor(List.of(parts));
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws ProblemException 400, for anything else
    public static Cursor parse(String text) {
        String content = decode(text);
        int end = content.indexOf(SEPARATOR);
        if (end < 0 || !content.substring(0, end).equals(checksum(content.substring(end + 1)))) {
            throw invalid();
        }
        return new Cursor(Arrays.asList(content.substring(end + 1).split(SEPARATOR, -1)));
    }

    /// What the client sends back to go on from here.
    public String text() {
        String content = String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((checksum(content) + SEPARATOR + content).getBytes(UTF_8));
    }

    /// A sort key.
    ///
    /// @throws ProblemException 400, when the cursor has no such key, so stems from another list
    public String part(int index) {
        if (index >= parts.size()) {
            throw invalid();
        }
        return parts.get(index);
    }

    /// A sort key that is an instant in RFC 3339 form.
    ///
    /// @throws ProblemException 400, when it is none
    public Instant instant(int index) {
        try {
            return StrictTime.instant(part(index));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    /// A sort key that is a whole number.
    ///
    /// @throws ProblemException 400, when it is none
    public long number(int index) {
        try {
            return Long.parseLong(part(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static String decode(String text) {
        try {
            return text.length() > MAX_LENGTH
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String checksum(String content) {
        var crc = new CRC32();
        crc.update(content.getBytes(UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static ProblemException invalid() {
        return Problem.of(400, "bad-parameter", new Text("参数 cursor 无效。", "The parameter cursor is not valid."))
                .withParameter(
                        "cursor",
                        "cursor",
                        new Text("不是本列表返回的游标", "is not a cursor of this list"),
                        new Text(
                                "原样使用上一页的 next,或省略 cursor 从头开始",
                                "send the previous page's next unchanged, or leave cursor out to start anew"))
                .asException();
    }
}
