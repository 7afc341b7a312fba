package dev.chengxin.tamper;

import dev.chengxin.audit.ledger.Entry;
import dev.chengxin.audit.ledger.Head;
import dev.chengxin.audit.ledger.LedgerEvents;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// Waits until a writer has published so many entries.
final class Until implements LedgerEvents {
    private final long size;
    private final LongConsumer progress;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();

    Until(long size, LongConsumer progress) {
        this.size = size;
        this.progress = progress;
    }

    /// @throws java.util.concurrent.CompletionException when the writer stopped for good
    void await() {
        reached.join();
    }

    @Override
    public void published(Head head, Duration took) {
        progress.accept(head.size());
        if (head.size() >= size) {
            reached.complete(null);
        }
    }

    @Override
    public void halted(String reason) {
        reached.completeExceptionally(new IllegalStateException(reason));
    }

    @Override
    public void began(Head head) {}

    @Override
    public void committed(Head head, List<Entry> entries, int repeats) {}

    @Override
    public void ended() {}
}
