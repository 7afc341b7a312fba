package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.text.Say;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person needs to know once the platform is up.
final class Announcement {

    private static final List<String> LINKS = List.of("stream", "case", "ledger");

    private final Say say;
    private final DataFolder folder;

    Announcement(Say say, DataFolder folder) {
        this.say = say;
        this.folder = folder;
    }

    /// @param seconds how long the start took
    /// @param links what the demo left behind that is worth a look
    void make(Installation installation, long seconds, Map<String, String> links) {
        Ports ports = installation.ports();
        String gateway = ports.gatewayUrl();
        say.line("ready.head", seconds);
        say.line("ready.urls", gateway);
        say.line("ready.store", Planner.storeName(installation.store()), folder.root());
        if (installation.issuer() == null) {
            say.line("ready.logins", ports.issuerUrl());
            say.line("ready.token", ports.issuerUrl());
        } else {
            say.line("ready.other-issuer", installation.issuer());
        }
        say.line("ready.file", gateway);
        say.line(installation.issuer() == null ? "ready.feed" : "ready.feed-anonymous", gateway, ports.issuerUrl());
        if (!links.isEmpty()) {
            say.line("ready.look");
            LINKS.forEach(name ->
                    Optional.ofNullable(links.get(name)).ifPresent(link -> say.line("ready.link." + name, link)));
        }
        say.line("ready.end");
    }
}
