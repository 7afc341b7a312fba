package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.step.Steps;
import java.time.Duration;
import java.util.List;

/// What one process does in one epoch: read a batch, write its entries, set the head, publish. Each step is
/// harmless when it is repeated and fails when the epoch is another's; `LedgerCrashTest` kills and pauses a process
/// between every two of them.
final class Term {
    private final LedgerParts parts;
    private final RecordSource source;
    private final BatchPlanner planner;
    private final Publisher publisher;
    private Head head;

    Term(LedgerParts parts, RecordSource source, Head mine) {
        this.parts = parts;
        this.source = source;
        this.planner = new BatchPlanner(parts.salts(), parts.clock());
        this.publisher = new Publisher(
                parts.heads(), parts.entries(), parts.tiles(), parts.signer(), parts.clock(), mine.size());
        this.head = mine;
    }

    /// Takes up where the last writer left off.
    ///
    /// @return false when another writer fenced this one off
    boolean begin() {
        var admitted = head.with(source.admit(head.topics()));
        if (!admitted.equals(head) && !parts.heads().advance(head, admitted)) {
            return false;
        }
        head = admitted;
        source.seek(head.topics());
        return publish(List.of(), System.nanoTime());
    }

    /// Reads and writes one batch, or waits a while for one.
    ///
    /// @return false when another writer fenced this one off
    boolean step() {
        var records = source.poll();
        source.verify(head.topics());
        if (records.isEmpty()) {
            return true;
        }
        var arrived = System.nanoTime();
        Steps.reached("ledger.read");
        var known = parts.entries().known(Known.asked(records), head.size());
        var entries = planner.plan(head.size(), records, known);
        if (!parts.entries().write(head.epoch(), entries)) {
            return false;
        }
        Steps.reached("ledger.entries-written");
        var next = head.after(records, entries);
        if (!parts.heads().advance(head, next)) {
            return false;
        }
        head = next;
        Steps.reached("ledger.head-set");
        parts.events().committed(head, entries, records.size() - entries.size());
        return publish(entries, arrived);
    }

    private boolean publish(List<Entry> entries, long since) {
        if (!publisher.publish(head, entries)) {
            return false;
        }
        head = head.publishedWhole();
        parts.events().published(head, Duration.ofNanos(System.nanoTime() - since));
        return true;
    }
}
