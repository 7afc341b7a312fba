package dev.chengxin.contracts;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/// What a filer is promised, as the text of a signed note (C2SP signed-note): six lines, the first of which names
/// the form. Whether it was kept is judged by a checkpoint that was obtained after [#dueBy], never by what the
/// ledger says of its own time.
///
/// @param log origin of the log that the filing will stand in
/// @param eventId id of the `complaint.filed` event
/// @param filedHash lower-case hex of SHA-256 over the filer's salt and the canonical form of what was filed
/// @param filedAt when it was filed
/// @param dueBy by when it will be in the log
public record FilingReceipt(String log, String eventId, String filedHash, Instant filedAt, Instant dueBy) {
    private static final String HEADER = "chengxin receipt v1";
    private static final int LINES = 6;

    /// @throws IllegalArgumentException if a value would not be read again
    public FilingReceipt {
        if (!filedHash.matches("[0-9a-f]{64}") || !isWord(log) || !isWord(eventId)) {
            throw new IllegalArgumentException("a value does not fit into a receipt");
        }
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c <= ' ');
    }

    /// The text that is signed; it ends with a line break.
    public String text() {
        return String.join(
                        "\n",
                        HEADER,
                        "log " + log,
                        "event " + eventId,
                        "filed-hash " + filedHash,
                        "filed-at " + EventJson.text(filedAt),
                        "in-ledger-by " + EventJson.text(dueBy))
                + "\n";
    }

    /// Reads the text of a receipt.
    ///
    /// @throws IllegalArgumentException with a reason in English, when it is none
    public static FilingReceipt parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("it does not have the six lines of a receipt");
        }
        try {
            return new FilingReceipt(
                    value(lines.get(1), "log "),
                    value(lines.get(2), "event "),
                    value(lines.get(3), "filed-hash "),
                    Instant.parse(value(lines.get(4), "filed-at ")),
                    Instant.parse(value(lines.get(5), "in-ledger-by ")));
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("a time is not of the form 2026-01-31T08:00:00.000Z");
        }
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("the line \"" + name.strip() + "\" is missing");
        }
        return line.substring(name.length());
    }
}
