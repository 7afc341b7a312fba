package dev.chengxin.cli;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which platform a command talks to: the one of the data folder unless an address is given.
final class PlatformOption {

    @Option(names = "--gateway", paramLabel = "URL", description = "The gateway (default: the data folder's).")
    @Nullable
    URI gateway;

    @Option(names = "--issuer", paramLabel = "URI", description = "The issuer (default: the data folder's).")
    @Nullable
    URI issuer;

    URI gateway(DataFolder folder) {
        return gateway != null
                ? withoutSlash(gateway)
                : URI.create(ports(folder).gatewayUrl());
    }

    /// The issuer: as given, as recorded in the folder, else where a platform on one machine has it.
    URI issuer(DataFolder folder, URI ofGateway) {
        if (issuer != null) {
            return withoutSlash(issuer);
        }
        if (gateway != null && gateway.getPort() > 0) {
            int port = new Ports(gateway.getPort()).issuer();
            return URI.create(ofGateway.getScheme() + "://" + ofGateway.getHost() + ":" + port);
        }
        return URI.create(folder.installation()
                .map(Installation::issuer)
                .orElseGet(() -> ports(folder).issuerUrl()));
    }

    private static Ports ports(DataFolder folder) {
        return folder.installation().map(Installation::ports).orElse(new Ports(Ports.DEFAULT));
    }

    private static URI withoutSlash(URI uri) {
        return URI.create(Objects.toString(uri).replaceFirst("/+$", ""));
    }
}
