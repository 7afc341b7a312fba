package dev.chengxin.servicekit.test;

import dev.chengxin.local.StoreKind;
import java.util.function.UnaryOperator;

/// A store that runs until this JVM ends.
///
/// @param uris from the name of a database to its address
record RunningStore(StoreKind kind, UnaryOperator<String> uris) {

    String uri(String database) {
        return uris.apply(database);
    }
}
