package dev.chengxin.audit.alert;

import dev.chengxin.audit.ledger.Alarmed;
import dev.chengxin.audit.ledger.Audience;
import java.util.List;

/// Where alerts are kept.
public interface Alerts {
    /// Raises the alert of an entry, once: another call with the same entry changes nothing.
    void raise(Alarmed entry);

    /// The latest alerts that an audience may see, the latest first.
    ///
    /// @param before only alerts of entries with a lower index
    List<RaisedAlert> latest(long before, int limit, Audience audience);
}
