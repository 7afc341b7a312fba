package dev.chengxin.audit.ledger;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this process does for the ledger at the moment; may be asked by any thread.
public final class LedgerStatus implements LedgerEvents {
    /// The part that a process plays.
    public enum Part {
        /// It writes.
        WRITER,
        /// It waits to take over.
        STANDBY,
        /// It stopped and needs a human.
        HALTED
    }

    /// A moment's state.
    ///
    /// @param epoch the epoch in which it writes or last wrote; 0 when it never did
    /// @param size the number of entries that it last knew of
    /// @param delay how long after it happened the latest entry was taken in; absent when this process took in none
    /// @param halted why it stopped; absent when it did not
    public record Moment(
            Part part,
            long epoch,
            long size,
            @Nullable Duration delay,
            @Nullable String halted) {}

    private volatile Moment moment = new Moment(Part.STANDBY, 0, 0, null, null);

    /// What is true now.
    public Moment now() {
        return moment;
    }

    @Override
    public void began(Head head) {
        moment = new Moment(Part.WRITER, head.epoch(), head.size(), null, null);
    }

    @Override
    public void committed(Head head, List<Entry> entries, int repeats) {
        var delay =
                entries.isEmpty() ? moment.delay() : entries.getLast().delay().orElse(null);
        moment = new Moment(Part.WRITER, head.epoch(), head.size(), delay, null);
    }

    @Override
    public void published(Head head, Duration took) {}

    @Override
    public void ended() {
        moment = new Moment(Part.STANDBY, moment.epoch(), moment.size(), moment.delay(), null);
    }

    @Override
    public void halted(String reason) {
        moment = new Moment(Part.HALTED, moment.epoch(), moment.size(), moment.delay(), reason);
    }
}
