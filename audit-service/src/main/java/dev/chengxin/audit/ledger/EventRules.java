package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an envelope must keep to beyond being well-formed, so that its leaf fits into a bundle and its feed line
/// can be taken apart again.
final class EventRules {
    /// Far more than any attribute of ours; a leaf of two of them still fits the 65,535 bytes of a log entry.
    static final int MAX_ATTRIBUTE = 1_000;

    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]+");
    private static final String RESERVED_PREFIX = "ledger";
    private static final Set<String> RESERVED =
            Set.of("specversion", "id", "source", "type", "subject", "time", "data", "datacontenttype");

    private EventRules() {}

    /// Whether an envelope keeps to all rules.
    static boolean keptBy(Envelope event) {
        return Stream.of(event.id(), event.type(), event.subject(), event.time())
                        .allMatch(attribute -> attribute.length() <= MAX_ATTRIBUTE)
                && event.sequence().filter(sequence -> sequence > 0).isPresent()
                && event.extensions().keySet().stream().allMatch(EventRules::allowed)
                && instant(event.time()) != null;
    }

    /// The instant that a time attribute names; null when it names none.
    static @Nullable Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static boolean allowed(String extension) {
        return EXTENSION.matcher(extension).matches()
                && !extension.startsWith(RESERVED_PREFIX)
                && !RESERVED.contains(extension);
    }
}
