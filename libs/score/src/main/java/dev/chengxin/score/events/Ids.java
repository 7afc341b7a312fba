package dev.chengxin.score.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Holds ids and codes against their form: stores find and write by them, and no reader may be surprised by what
/// some sender takes for one.
final class Ids {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern WORD = Pattern.compile("[0-9a-z]+([:._-][0-9a-z]+)*");
    private static final int LONGEST_WORD = 128;

    private Ids() {}

    /// @param word a code, or an id of an aggregate that may have another form than most
    /// @throws UnreadableEventException when it is none
    static void checkWord(LedgerEvent event, String word) {
        if (word.length() > LONGEST_WORD || !WORD.matcher(word).matches()) {
            throw new UnreadableEventException(event.type(), "no code");
        }
    }

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
