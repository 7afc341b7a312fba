package dev.chengxin.cli.imports;

import dev.chengxin.cli.text.Say;
import java.time.Duration;

/// Says every few seconds how far an import is and records it, also when it is stopped by Ctrl-C.
final class ImportReport implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Say say;
    private final Settlement settlement;
    private final ImportState state;
    private final long rows;
    private final long begin = System.nanoTime();
    private final Thread ticker;
    private final Thread stopped;

    private ImportReport(Say say, Settlement settlement, ImportState state, long rows) {
        this.say = say;
        this.settlement = settlement;
        this.state = state;
        this.rows = rows;
        this.ticker = Thread.ofPlatform().daemon().name("progress").unstarted(this::tick);
        this.stopped = new Thread(this::stopped, "Ctrl-C");
    }

    static ImportReport begin(Say say, Settlement settlement, ImportState state, long rows) {
        ImportReport report = new ImportReport(say, settlement, state, rows);
        Runtime.getRuntime().addShutdownHook(report.stopped);
        report.ticker.start();
        return report;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                state.write(settlement.tally());
                say.plain(line());
            }
        } catch (InterruptedException _) {
            // The import is over.
        }
    }

    private String line() {
        long passed = System.nanoTime() - begin;
        long done = settlement.tally().mark();
        return progress(say, done, rows, settlement.settledNow(), Duration.ofNanos(passed));
    }

    /// @param now how many rows were settled within `passed`
    static String progress(Say say, long done, long rows, long now, Duration passed) {
        double rate = now * 1000.0 / Math.max(1, passed.toMillis());
        String left = rate == 0 ? "?" : Long.toString(Math.round((rows - done) / rate));
        return say.text("import.progress", done, rows, Math.round(rate), left);
    }

    private void stopped() {
        Tally tally = settlement.tally();
        state.write(tally);
        say.line("import.stopped", tally.mark(), rows);
    }

    @Override
    public void close() {
        ticker.interrupt();
        try {
            ticker.join();
            state.write(settlement.tally());
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException _) {
            // Ctrl-C came at the last moment: its thread writes the state itself.
        }
    }
}
