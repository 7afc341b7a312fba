package dev.chengxin.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what becomes of rows that are settled in any order. Safe for several threads.
final class Settlement {

    /// What became of one row.
    sealed interface Fate {}

    record Created() implements Fate {}

    /// It had become a complaint before.
    record Found() implements Fate {}

    record Rejected(Reject reject) implements Fate {}

    private final Map<Long, Fate> ahead = new TreeMap<>();
    private final List<Reject> rejects;
    private long mark;
    private long created;
    private long found;
    private long settledNow;

    /// @param before what an earlier run settled
    Settlement(Tally before) {
        mark = before.mark();
        created = before.created();
        found = before.found();
        rejects = new ArrayList<>(before.rejects());
    }

    synchronized void settle(long row, Fate fate) {
        ahead.put(row, fate);
        settledNow++;
        for (Fate next = ahead.remove(mark + 1); next != null; next = ahead.remove(mark + 1)) {
            mark++;
            count(next);
        }
    }

    private void count(Fate fate) {
        switch (fate) {
            case Created() -> created++;
            case Found() -> found++;
            case Rejected(Reject reject) -> rejects.add(reject);
        }
    }

    /// What a later run may rely on.
    synchronized Tally tally() {
        return new Tally(mark, created, found, rejects);
    }

    /// How many rows were settled by this run.
    synchronized long settledNow() {
        return settledNow;
    }
}
