package dev.chengxin.cli.up;

import dev.chengxin.local.BrokerProcess;
import dev.chengxin.local.ChildProcess;
import dev.chengxin.local.EmbeddedStoreProcess;
import dev.chengxin.local.MongodProcess;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A process that was launched, whatever kind it is.
///
/// @param awaitReady waits until it serves; throws [dev.chengxin.local.ProcessFailure] when it never will
/// @param exitCode empty while it runs
/// @param stop asks it to end, and kills it when it does not within fifteen seconds
record Running(long pid, Runnable awaitReady, BooleanSupplier isAlive, Supplier<OptionalInt> exitCode, Runnable stop) {

    static Running of(BrokerProcess broker) {
        return new Running(broker.pid(), broker::awaitReady, broker::isAlive, broker::exitCode, broker::close);
    }

    static Running of(EmbeddedStoreProcess store) {
        return new Running(store.pid(), store::awaitReady, store::isAlive, store::exitCode, store::close);
    }

    static Running of(MongodProcess server) {
        return new Running(server.pid(), server::awaitReady, server::isAlive, server::exitCode, server::close);
    }

    static Running of(ChildProcess child, Runnable awaitReady) {
        return new Running(child.pid(), awaitReady, child::isAlive, child::exitCode, child::close);
    }
}
