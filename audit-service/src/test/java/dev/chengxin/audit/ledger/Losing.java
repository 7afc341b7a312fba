package dev.chengxin.audit.ledger;

import dev.chengxin.audit.ledger.LedgerWriterContract.Lost;
import dev.chengxin.tlog.TileStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/// A store that does what it is told and whose answer may be lost.
final class Losing {
    private Losing() {}

    /// The parts, with a failure after one of the writes.
    static LedgerParts answers(LedgerParts parts, Lost lost, Runnable failure) {
        return new LedgerParts(
                after(
                        Heads.class,
                        parts.heads(),
                        failing(lost, Lost.HEAD, "advance", Lost.CHECKPOINT, "publish"),
                        failure),
                after(Entries.class, parts.entries(), lost == Lost.ENTRIES ? Set.of("write") : Set.of(), failure),
                after(TileStore.class, parts.tiles(), lost == Lost.TILES ? Set.of("write") : Set.of(), failure),
                parts.sources(),
                parts.signer(),
                parts.salts(),
                parts.clock(),
                parts.events());
    }

    private static Set<String> failing(Lost lost, Lost one, String method, Lost other, String otherMethod) {
        return lost == one ? Set.of(method) : lost == other ? Set.of(otherMethod) : Set.of();
    }

    private static <T> T after(Class<T> port, T target, Set<String> methods, Runnable failure) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    try {
                        var answer = method.invoke(target, arguments);
                        if (methods.contains(method.getName())) {
                            failure.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
