package dev.chengxin.audit.alert;

import dev.chengxin.audit.ledger.Entries;
import dev.chengxin.audit.ledger.Head;
import dev.chengxin.audit.ledger.Heads;

/// Raises an alert for every entry with an alarm. An alert is durable before the progress is, and raising one twice
/// changes nothing, so a crash between the two loses and doubles none (`AlertFoldTest`).
public final class AlertFold {
    private final Heads heads;
    private final Entries entries;
    private final Alerts alerts;
    private final Progress progress;

    public AlertFold(Heads heads, Entries entries, Alerts alerts, Progress progress) {
        this.heads = heads;
        this.entries = entries;
        this.alerts = alerts;
        this.progress = progress;
    }

    /// Raises what is due.
    ///
    /// @return whether there may be more
    public boolean round() {
        var size = heads.read().map(Head::size).orElse(0L);
        var from = progress.applied();
        if (from >= size) {
            return false;
        }
        var alarmed = entries.alarmed(from, size);
        alarmed.forEach(alerts::raise);
        var more = alarmed.size() == Entries.MOST_ALARMED;
        progress.advance(more ? alarmed.getLast().index() + 1 : size);
        return more;
    }
}
