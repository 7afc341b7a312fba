package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.text.Say;

/// What a person needs to know once the platform is up.
final class Announcement {

    private final Say say;
    private final DataFolder folder;

    Announcement(Say say, DataFolder folder) {
        this.say = say;
        this.folder = folder;
    }

    /// @param seconds how long the start took
    void make(Installation installation, long seconds) {
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
        say.line("ready.end");
    }
}
