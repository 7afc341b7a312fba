package dev.chengxin.score.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Holds ids of parties and batches against their form: stores find by them, and no reader may be surprised by what
/// some sender takes for an id.
final class Ids {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    /// @param ids of which absent ones are passed over
    /// @throws UnreadableEventException when one is no id
    static void check(LedgerEvent event, @Nullable String... ids) {
        for (var id : ids) {
            if (id != null && !UUID.matcher(id).matches()) {
                throw new UnreadableEventException(event.type(), "no id");
            }
        }
    }
}
