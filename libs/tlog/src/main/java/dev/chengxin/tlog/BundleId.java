package dev.chengxin.tlog;

/// A bundle of log entries: those with the indices `[index·256, index·256 + width)`.
///
/// @param index the bundle's position
/// @param width the number of entries, 256 in a full bundle, 1 to 255 in a partial one
public record BundleId(long index, int width) implements TilePath {

    /// @throws IllegalArgumentException if a number is out of its range
    public BundleId {
        PathSyntax.requirePosition(index, width);
    }

    @Override
    public String path() {
        return "tile/entries/" + PathSyntax.position(index, width);
    }

    /// The log index of the first entry in this bundle.
    public long start() {
        return Math.multiplyExact(index, FULL);
    }
}
