package dev.chengxin.servicekit.loop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Repeats a piece of work on a thread of its own while the application runs. A failure is logged and the work is
/// tried again after the pause: trouble of the infrastructure passes.
public final class Loop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Duration pause;
    private final Work work;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /// @param pause how long to rest after a round that found nothing to do, or failed
    public Loop(String name, Duration pause, Work work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!round()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} stops", name);
        }
    }

    private boolean round() throws InterruptedException {
        try {
            return work.round();
        } catch (RuntimeException | Error e) {
            // An Error as well: a loop that ends takes the relay, the timers or a fold with it and nobody sees it.
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn(
                        "{} failed and will be tried again: {}",
                        name,
                        e.getClass().getSimpleName());
            }
            return false;
        }
    }

    /// One round of the work.
    @FunctionalInterface
    public interface Work {
        /// @return whether there may be more to do at once
        boolean round() throws InterruptedException;
    }
}
