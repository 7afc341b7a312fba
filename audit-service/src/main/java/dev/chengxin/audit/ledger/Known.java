package dev.chengxin.audit.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which events the ledger has, of those that a batch must be compared with: the ids of the events at each place.
public final class Known {
    private final Map<EntryKey, Set<String>> ids = new HashMap<>();

    /// The places that a batch must be compared with: those of its events and those before them.
    static Collection<EntryKey> asked(List<LedgerRecord> records) {
        var keys = new LinkedHashSet<EntryKey>();
        for (var each : records) {
            if (each instanceof LedgerRecord.Event event) {
                keys.add(event.key());
                event.key().predecessor().ifPresent(keys::add);
            }
        }
        return keys;
    }

    /// Notes that an event stands at a place.
    public void add(EntryKey key, String id) {
        ids.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
    }

    boolean has(EntryKey key) {
        return ids.containsKey(key);
    }

    boolean has(EntryKey key, String id) {
        return ids.getOrDefault(key, Set.of()).contains(id);
    }
}
