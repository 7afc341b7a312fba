package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.event.Ids;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Identity of a complaint: lower-case UUID text.
public record ComplaintId(String value) {
    /// How ids are written here.
    public static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final Pattern UUID_TEXT = Pattern.compile(UUID);

    /// The id in this text; empty when it is none.
    public static Optional<ComplaintId> parse(String text) {
        return isUuid(text) ? Optional.of(new ComplaintId(text)) : Optional.empty();
    }

    /// Whether a text is a UUID as ids are written here.
    public static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /// The report that is split from this complaint, if one is.
    public ComplaintId report() {
        return new ComplaintId(Ids.ofCause(value, "report"));
    }

    /// The short number that people read to each other, for example `C-443F-9A01-BC`.
    public String number() {
        String tail = value.replace("-", "").substring(22).toUpperCase(Locale.ROOT);
        return "C-" + tail.substring(0, 4) + "-" + tail.substring(4, 8) + "-" + tail.substring(8);
    }
}
