package dev.chengxin.verifier.log;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of a log come from.
public sealed interface LogSource permits FolderSource, HttpSource {
    /// The bytes under a path below the log's prefix; empty when there is nothing.
    ///
    /// @throws dev.chengxin.verifier.report.UncheckableException when the source cannot be read
    Optional<byte[]> read(String path);

    /// As the reader named it.
    String name();

    /// A folder, or an address that begins with `http`.
    static LogSource of(String location) {
        return isAddress(location) ? new HttpSource(URI.create(location)) : new FolderSource(Path.of(location));
    }

    /// Whether a text names an address and no file.
    static boolean isAddress(String location) {
        return location.startsWith("http://") || location.startsWith("https://");
    }
}
