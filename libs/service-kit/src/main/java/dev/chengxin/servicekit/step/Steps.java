package dev.chengxin.servicekit.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Named points between two steps that a crash may separate. Crash tests and campaigns hold a process at one of
/// them and kill or pause it there; without the environment variable `CHENGXIN_HOLD_STEP` reaching a point costs
/// one comparison with null.
///
/// `CHENGXIN_HOLD_STEP` names the point, `CHENGXIN_HOLD_FILE` a file that is created when it is reached and whose
/// deletion lets the thread go on, `CHENGXIN_HOLD_AFTER` how often the point is passed before it holds (0).
public final class Steps {
    private static final @Nullable Hold HOLD = Hold.from(System.getenv());

    private Steps() {}

    /// Says that the thread is at a named point; returns at once unless this very point is to be held.
    public static void reached(String step) {
        if (HOLD != null) {
            HOLD.reached(step);
        }
    }

    private record Hold(String step, Path file, AtomicLong passes) {
        static @Nullable Hold from(Map<String, String> environment) {
            var step = environment.get("CHENGXIN_HOLD_STEP");
            var file = environment.get("CHENGXIN_HOLD_FILE");
            if (step == null || file == null) {
                return null;
            }
            var after = Long.parseLong(environment.getOrDefault("CHENGXIN_HOLD_AFTER", "0"));
            return new Hold(step, Path.of(file), new AtomicLong(after));
        }

        void reached(String name) {
            if (name.equals(step) && passes.getAndDecrement() == 0) {
                hold();
            }
        }

        private void hold() {
            try {
                Files.writeString(file, step);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            while (Files.exists(file)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
