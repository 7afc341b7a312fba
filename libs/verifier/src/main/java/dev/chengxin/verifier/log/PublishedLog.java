package dev.chengxin.verifier.log;

import dev.chengxin.tlog.BundleId;
import dev.chengxin.tlog.EntryBundle;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.TilePath;
import dev.chengxin.tlog.TileReader;
import dev.chengxin.verifier.report.UncheckableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a log publishes: checkpoint, keys, tiles and bundles. Nothing of it is believed here.
///
/// @param source where it comes from
public record PublishedLog(LogSource source) implements TileReader {
    /// The latest signed checkpoint.
    ///
    /// @throws UncheckableException when there is none
    public String checkpoint() {
        return text("checkpoint");
    }

    /// The keys that the log names as its own, one per line. Whoever took them from elsewhere needs not ask.
    ///
    /// @throws UncheckableException when it names none
    public String keys() {
        return text("vkey");
    }

    /// The bytes of a tile. A log may forget a partial tile when a wider one is there; then that is cut.
    ///
    /// @throws UncheckableException when the log has neither
    @Override
    public byte[] read(TileId tile) {
        return source.read(tile.path())
                .or(() -> full(tile).map(bytes -> Arrays.copyOf(bytes, tile.width() * Hash.LENGTH)))
                .orElseThrow(() -> new UncheckableException("log.missing", source.name(), tile.path()));
    }

    private Optional<byte[]> full(TileId tile) {
        TileId full = new TileId(tile.level(), tile.index(), TilePath.FULL);
        return tile.isFull()
                ? Optional.empty()
                : source.read(full.path()).filter(bytes -> bytes.length == TilePath.FULL * Hash.LENGTH);
    }

    /// The entries of a bundle.
    ///
    /// @return malformed when the bundle is cut or holds another number of entries
    /// @throws UncheckableException when the log does not have it
    public Parsed<List<byte[]>> entries(BundleId bundle) {
        Optional<byte[]> exact = source.read(bundle.path());
        if (exact.isPresent() || bundle.isFull()) {
            return EntryBundle.decode(
                    exact.orElseThrow(() -> new UncheckableException("log.missing", source.name(), bundle.path())),
                    bundle.width());
        }
        BundleId full = new BundleId(bundle.index(), TilePath.FULL);
        return EntryBundle.decode(
                        source.read(full.path())
                                .orElseThrow(
                                        () -> new UncheckableException("log.missing", source.name(), bundle.path())),
                        TilePath.FULL)
                .then(all -> new Parsed.Valid<>(all.subList(0, bundle.width())));
    }

    private String text(String path) {
        return source.read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new UncheckableException("log.missing", source.name(), path));
    }
}
