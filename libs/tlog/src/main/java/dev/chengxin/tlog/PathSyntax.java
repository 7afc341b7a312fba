package dev.chengxin.tlog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How tlog-tiles spells an index and a width: groups of three digits, all but the last marked with an `x`.
final class PathSyntax {

    /// Nineteen digits make seven groups; more cannot be an index.
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private PathSyntax() {}

    static void requirePosition(long index, int width) {
        if (index < 0) {
            throw new IllegalArgumentException("A tile's index is not negative: " + index);
        }
        if (width < 1 || width > TilePath.FULL) {
            throw new IllegalArgumentException("A tile's width is 1 to 256, not " + width);
        }
    }

    static String position(long index, int width) {
        String path = String.format(Locale.ROOT, "%03d", index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path = String.format(Locale.ROOT, "x%03d/%s", rest % 1000, path);
        }
        return width == TilePath.FULL ? path : path + ".p/" + width;
    }

    static Optional<TilePath> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            long index = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
            int width = matcher.group(3) == null ? TilePath.FULL : Integer.parseInt(matcher.group(3));
            TilePath read = matcher.group(1).equals("entries")
                    ? new BundleId(index, width)
                    : new TileId(Integer.parseInt(matcher.group(1)), index, width);
            // Superfluous zero groups and ".p/256" have the right shape, but are not how this tile is spelt.
            return read.path().equals(path) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
