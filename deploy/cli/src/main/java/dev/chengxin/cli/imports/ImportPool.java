package dev.chengxin.cli.imports;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs work at bounded concurrency and gives up at the first failure.
final class ImportPool implements AutoCloseable {

    /// Work that can be interrupted.
    interface Work {
        void run() throws InterruptedException;
    }

    private final int size;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    ImportPool(int size) {
        this.size = size;
        this.free = new Semaphore(size);
    }

    /// Waits for a free place, then runs `work` beside the caller.
    ///
    /// @throws RuntimeException what some earlier work failed with
    void run(Work work) throws InterruptedException {
        free.acquire();
        check();
        threads.execute(() -> {
            try {
                work.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    /// Waits until all work is done.
    ///
    /// @throws RuntimeException what some work failed with
    void join() throws InterruptedException {
        free.acquire(size);
        free.release(size);
        check();
    }

    private void check() {
        RuntimeException trouble = failure.get();
        if (trouble != null) {
            throw trouble;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
