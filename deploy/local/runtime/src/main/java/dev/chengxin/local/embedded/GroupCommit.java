package dev.chengxin.local.embedded;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Applies write commands one after the other and lets many of them share one commit.
///
/// A commit never falls into the middle of a command. Whoever answers waits first until all that the answer can
/// tell of is committed, so that a kill takes back nothing that somebody has seen (`EmbeddedStoreDurabilityTest`).
final class GroupCommit {

    // Fair: who waits to apply goes before who wants to commit, so that a commit takes all of them along.
    private final ReentrantLock applying = new ReentrantLock(true);
    private final ReentrantLock committing = new ReentrantLock(true);
    private final Runnable commit;
    private volatile long applied;
    private volatile long committed;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /// Applies a write command alone.
    <T> T apply(Supplier<T> command) {
        applying.lock();
        try {
            return command.get();
        } finally {
            // A command that fails may have done a part of its work.
            long next = applied + 1;
            applied = next;
            applying.unlock();
        }
    }

    /// Waits until all that has been applied up to now is committed.
    void await() {
        long seen = applied;
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
            committed = applied;
        } finally {
            applying.unlock();
        }
    }
}
