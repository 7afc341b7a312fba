package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.event.IdGenerator;
import java.time.Duration;
import java.time.Instant;

/// Makes the promise of a filing.
///
/// @param log origin of the log
/// @param within how long the log may take
public record Promises(IdGenerator ids, String log, Duration within) {
    Promise of(Instant filedAt) {
        return new Promise(log, ids.next(), filedAt.plus(within));
    }
}
