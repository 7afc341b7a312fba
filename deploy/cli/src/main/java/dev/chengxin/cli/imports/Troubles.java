package dev.chengxin.cli.imports;

import dev.chengxin.cli.text.Say;
import java.time.Duration;

/// Says that the platform does not answer, but not for every row.
final class Troubles {

    private static final Duration SAY_EVERY = Duration.ofSeconds(10);

    private final Say say;
    private long saidAt;
    private boolean said;

    Troubles(Say say) {
        this.say = say;
    }

    synchronized void happened(String what) {
        long now = System.nanoTime();
        if (!said || now - saidAt > SAY_EVERY.toNanos()) {
            said = true;
            saidAt = now;
            say.line("import.trouble", what);
        }
    }

    synchronized void over() {
        said = false;
    }
}
