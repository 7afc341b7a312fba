package dev.chengxin.servicekit.web;

/// Entity tags: the quoted version of an aggregate.
public final class ETags {
    private ETags() {}

    /// The strong entity tag of a version.
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
