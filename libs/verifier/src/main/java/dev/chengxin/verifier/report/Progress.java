package dev.chengxin.verifier.report;

import java.io.PrintStream;
import java.time.Duration;

/// Says every few seconds how far it is, so that a long input does not look like a standstill.
public final class Progress {
    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    /// How many steps pass between two looks at the clock.
    private static final int LOOK = 1024;

    private final PrintStream out;
    private final Sentences sentences;
    private final String code;
    private final long total;
    private long done;
    private long said = System.nanoTime();

    /// @param code  of the sentence; `{0}` is the number done, `{1}` the total
    /// @param total 0 when it is not known
    public Progress(PrintStream out, Sentences sentences, String code, long total) {
        this.out = out;
        this.sentences = sentences;
        this.code = code;
        this.total = total;
    }

    /// One more is done.
    public void step() {
        done++;
        if (done % LOOK == 0 && System.nanoTime() - said > EVERY) {
            said = System.nanoTime();
            out.println("  " + sentences.text(code, done, total == 0 ? "?" : Long.toString(total)));
        }
    }
}
