package dev.chengxin.servicekit.usecase;

import java.util.Locale;

/// Short numbers that people read to each other, from ids.
public final class Numbers {
    private Numbers() {}

    /// The number of an id, for example `O-443F-9A01-BC`.
    ///
    /// @param prefix tells kinds apart
    /// @param id lower-case UUID text
    public static String of(String prefix, String id) {
        String tail = id.replace("-", "").substring(22).toUpperCase(Locale.ROOT);
        return prefix + "-" + tail.substring(0, 4) + "-" + tail.substring(4, 8) + "-" + tail.substring(8);
    }
}
