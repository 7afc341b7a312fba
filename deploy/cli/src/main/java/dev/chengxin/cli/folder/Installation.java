package dev.chengxin.cli.folder;

import dev.chengxin.local.StoreKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the first start of a data folder chose and every later start keeps.
///
/// @param created when the folder was first started
/// @param store the kind of store that holds this folder's data
/// @param storeTarget the given server's address, the server's binary or the image; empty for the embedded store
/// @param port the gateway's port
/// @param kafka bootstrap servers of a broker that somebody else runs; null for the folder's own
/// @param issuer address of an issuer that somebody else runs; null for the local one
/// @param keysMade whether all key files exist, so that a missing one is a loss and is never replaced by a new one
/// @param demo how far the demo scenario has come
public record Installation(
        Instant created,
        StoreKind store,
        String storeTarget,
        int port,
        @Nullable String kafka,
        @Nullable String issuer,
        boolean keysMade,
        DemoState demo) {

    public Ports ports() {
        return new Ports(port);
    }

    /// Where the broker is.
    public String bootstrapServers() {
        return Objects.requireNonNullElseGet(kafka, () -> "127.0.0.1:" + ports().broker());
    }

    public Installation withKeysMade() {
        return new Installation(created, store, storeTarget, port, kafka, issuer, true, demo);
    }

    public Installation withDemo(DemoState state) {
        return new Installation(created, store, storeTarget, port, kafka, issuer, keysMade, state);
    }

    public Installation withStore(StoreKind kind, String target) {
        return new Installation(created, kind, target, port, kafka, issuer, keysMade, demo);
    }

    public Installation withPort(int number) {
        return new Installation(created, store, storeTarget, number, kafka, issuer, keysMade, demo);
    }

    public Installation withIssuer(String uri) {
        return new Installation(created, store, storeTarget, port, kafka, uri, keysMade, demo);
    }
}
