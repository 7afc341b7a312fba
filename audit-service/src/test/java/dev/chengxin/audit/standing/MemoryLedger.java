package dev.chengxin.audit.standing;

import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.contracts.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// A ledger in memory.
public final class MemoryLedger implements OpenEntries {
    private final List<OpenEntry> entries = new ArrayList<>();

    public void take(Envelope event) {
        take(new String(event.canonical(), StandardCharsets.UTF_8));
    }

    void take(String event) {
        entries.add(new OpenEntry(entries.size(), event, "c2FsdA==", "2026-11-23T02:00:00.000Z"));
    }

    public int size() {
        return entries.size();
    }

    /// The same events as another ledger may have taken them in: aggregates interleaved in another way.
    static MemoryLedger interleaved(List<Envelope> events, Random random) {
        var bySubject = new TreeMap<String, List<Envelope>>();
        events.forEach(event -> bySubject
                .computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                .add(event));
        var turns = new ArrayList<>(events.stream().map(Envelope::subject).toList());
        Collections.shuffle(turns, random);
        var ledger = new MemoryLedger();
        turns.forEach(subject ->
                ledger.take(bySubject.getOrDefault(subject, List.of()).removeFirst()));
        return ledger;
    }

    @Override
    public Look look(long from, long most, Audience audience) {
        var to = Math.min(entries.size(), from + most);
        return new Look(to, entries.subList((int) from, (int) to).stream(), () -> {});
    }
}
