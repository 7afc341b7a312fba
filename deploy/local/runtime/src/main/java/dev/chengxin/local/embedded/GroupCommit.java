package dev.chengxin.local.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Applies write commands one after the other and lets many of them share one commit.
///
/// A commit never falls into the middle of a command. Whoever answers waits first until all that the answer can
/// tell of is committed, so that a kill takes back nothing that somebody has seen (`GroupCommitTest`,
/// `EmbeddedStoreDurabilityTest`).
final class GroupCommit {

    // Fair: who waits to apply goes before who wants to commit, so that a commit takes all of them along.
    private final ReentrantLock applying = new ReentrantLock(true);
    private final ReentrantLock committing = new ReentrantLock(true);
    private final Runnable commit;
    private final AtomicLong begun = new AtomicLong();
    private volatile long committed;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /// Applies a write command alone.
    <T> T apply(Supplier<T> command) {
        applying.lock();
        try {
            // Counted before it runs: others may see what it does before it ends, and it may fail half-way.
            begun.incrementAndGet();
            return command.get();
        } finally {
            applying.unlock();
        }
    }

    /// Waits until all that anybody can have seen up to now is committed.
    void await() {
        long seen = begun.get();
        if (committed >= seen) {
            return;
        }
        committing.lock();
        try {
            if (committed < seen) {
                commitAll();
            }
        } finally {
            committing.unlock();
        }
    }

    private void commitAll() {
        applying.lock();
        try {
            commit.run();
            committed = begun.get();
        } finally {
            applying.unlock();
        }
    }
}
