package dev.chengxin.audit;

import dev.chengxin.audit.ledger.LedgerWriter;
import org.springframework.context.SmartLifecycle;

/// Runs the ledger's writer while the application runs.
final class WriterLifecycle implements SmartLifecycle {
    private final LedgerWriter writer;
    private volatile boolean running;

    WriterLifecycle(LedgerWriter writer) {
        this.writer = writer;
    }

    @Override
    public void start() {
        running = true;
        writer.start();
    }

    @Override
    public void stop() {
        writer.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
