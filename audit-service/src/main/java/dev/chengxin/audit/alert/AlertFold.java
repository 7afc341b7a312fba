package dev.chengxin.audit.alert;

import dev.chengxin.audit.fold.Progress;
import java.util.function.LongSupplier;

/// Raises an alert for every entry with an alarm. An alert is durable before the progress is, and raising one twice
/// changes nothing, so a crash between the two loses and doubles none (`AlertFoldTest`).
public final class AlertFold {
    /// How many alarms one round takes.
    static final int MOST = 100;

    private final LongSupplier size;
    private final Alarms alarms;
    private final Alerts alerts;
    private final Progress progress;

    /// @param size the number of entries below the head
    public AlertFold(LongSupplier size, Alarms alarms, Alerts alerts, Progress progress) {
        this.size = size;
        this.alarms = alarms;
        this.alerts = alerts;
        this.progress = progress;
    }

    /// Raises what is due.
    ///
    /// @return whether there may be more
    public boolean round() {
        var to = size.getAsLong();
        var from = progress.applied();
        if (from >= to) {
            return false;
        }
        var due = alarms.between(from, to, MOST);
        due.forEach(alerts::raise);
        var more = due.size() == MOST;
        progress.advance(more ? due.getLast().index() + 1 : to);
        return more;
    }
}
