package dev.chengxin.cli.folder;

import dev.chengxin.cli.text.StopException;

/// The ports of one platform, all counted from the gateway's.
///
/// @param gateway where people and programs come in
public record Ports(int gateway) {

    /// The gateway's port where nothing else was asked for.
    public static final int DEFAULT = 8080;

    private static final int MANAGEMENT = 100;
    private static final int HIGHEST = 65_535;
    private static final int LOWEST = 1_024;
    private static final int STORE = 2_000;

    /// @throws StopException if some port would lie outside of what a program may open
    public Ports {
        if (gateway < LOWEST || gateway + STORE > HIGHEST) {
            throw new StopException("port.range", gateway, LOWEST, HIGHEST - STORE);
        }
    }

    public int streamer() {
        return gateway + 1;
    }

    public int product() {
        return gateway + 2;
    }

    public int complaint() {
        return gateway + 3;
    }

    public int audit() {
        return gateway + 4;
    }

    public int issuer() {
        return gateway + 5;
    }

    /// Where health and metrics of the process at `port` are.
    public int management(int port) {
        return port + MANAGEMENT;
    }

    public int broker() {
        return gateway + 1_012;
    }

    public int controller() {
        return gateway + 1_013;
    }

    public int store() {
        return gateway + STORE;
    }

    /// The gateway's address.
    public String gatewayUrl() {
        return "http://127.0.0.1:" + gateway;
    }

    /// The local issuer's address, which its tokens carry.
    public String issuerUrl() {
        return "http://127.0.0.1:" + issuer();
    }
}
