package dev.chengxin.tlog;

import java.util.List;
import java.util.regex.Pattern;

/// What a log says about itself at one moment (C2SP tlog-checkpoint): the text of a signed note.
///
/// @param origin         the log's name, unique in the world, by convention the same as its key's name
/// @param size           the number of leaves
/// @param root           the root of the tree of that size
/// @param extensionLines further lines, usually none; each has at least one character
public record Checkpoint(String origin, long size, Hash root, List<String> extensionLines) {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    /// @throws IllegalArgumentException if the size is negative, or a line is empty or contains a line break
    public Checkpoint {
        extensionLines = List.copyOf(extensionLines);
        requireLine(origin);
        extensionLines.forEach(Checkpoint::requireLine);
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no negative size: " + size);
        }
    }

    /// A checkpoint without extension lines.
    public static Checkpoint of(String origin, CompactRange tree) {
        return new Checkpoint(origin, tree.size(), tree.root(), List.of());
    }

    /// The text that is signed; it ends with a line break.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root.base64());
        extensionLines.forEach(line -> text.append('\n').append(line));
        return text.append('\n').toString();
    }

    /// Reads the text of a note as a checkpoint.
    public static Parsed<Checkpoint> parse(String text) {
        if (!text.endsWith("\n")) {
            return new Parsed.Malformed<>("the checkpoint does not end with a line break");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
            return new Parsed.Malformed<>("the checkpoint has fewer than three lines, or an empty one");
        }
        if (!DECIMAL.matcher(lines.get(1)).matches()) {
            return new Parsed.Malformed<>("the checkpoint's size is not a decimal number");
        }
        return readLines(lines);
    }

    private static Parsed<Checkpoint> readLines(List<String> lines) {
        try {
            Hash hash = Hash.fromBase64(lines.get(2));
            long size = Long.parseLong(lines.get(1));
            return new Parsed.Valid<>(new Checkpoint(lines.get(0), size, hash, lines.subList(3, lines.size())));
        } catch (IllegalArgumentException e) {
            return new Parsed.Malformed<>("the checkpoint cannot be read: " + e.getMessage());
        }
    }

    private static void requireLine(String line) {
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A line of a checkpoint is not empty and holds no line break");
        }
    }
}
