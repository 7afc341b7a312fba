package dev.chengxin.audit.alert;

import dev.chengxin.audit.ledger.Alarmed;
import java.util.List;

/// Where alarms are read.
@FunctionalInterface
public interface Alarms {
    /// The entries of `[from, to)` that have an alarm, in order, at most `limit`.
    List<Alarmed> between(long from, long to, int limit);
}
