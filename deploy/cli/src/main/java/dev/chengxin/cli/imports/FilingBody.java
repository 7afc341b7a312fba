package dev.chengxin.cli.imports;

import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// What a row says, as the body of a filing. The same row always gives the same bytes, so that a repeat is known as
/// one.
final class FilingBody {

    /// What became of a row.
    sealed interface Made {}

    record Body(String json) implements Made {}

    /// @param reason without the row's words, which are personal
    record Unfit(String reason) implements Made {}

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否");
    // As the API knows them.
    private static final List<String> KINDS = List.of("complaint", "report", "feedback");
    private static final int LONGEST = 5000;

    private final ColumnMapping mapping;

    FilingBody(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    Made of(CsvRow row) {
        if (row.values().size() != mapping.columns()) {
            return new Unfit("has " + row.values().size() + " columns instead of " + mapping.columns());
        }
        Optional<String> description = value(Field.DESCRIPTION, row);
        if (description.isEmpty()) {
            return new Unfit("description is empty");
        }
        if (description.get().codePointCount(0, description.get().length()) > LONGEST) {
            return new Unfit("description is longer than " + LONGEST + " characters");
        }
        try {
            return new Body(JsonMapper.shared().writeValueAsString(body(row, description.get())));
        } catch (UnfitException unfit) {
            return new Unfit(unfit.reason);
        }
    }

    private Map<String, Object> body(CsvRow row, String description) throws UnfitException {
        Map<String, Object> body = new LinkedHashMap<>();
        Optional<String> kind = value(Field.KIND, row);
        if (kind.isPresent()) {
            body.put("kind", kind(kind.get()));
        }
        body.put("description", description);
        Optional<String> received = value(Field.RECEIVED_AT, row);
        if (received.isPresent()) {
            body.put("receivedAt", instant(received.get()).toString());
        }
        group(body, "references", row, Field.STREAMER, Field.SESSION, Field.PRODUCT, Field.ORDER);
        group(body, "contact", row, Field.NAME, Field.PHONE, Field.EMAIL);
        Optional<String> consent = value(Field.CONSENT, row);
        if (consent.isPresent()) {
            body.put("consent", Map.of("publication", yes(consent.get())));
        }
        Optional<String> amount = value(Field.AMOUNT_FEN, row);
        if (amount.isPresent()) {
            body.put("amountFen", number(amount.get()));
        }
        value(Field.LANGUAGE, row).ifPresent(language -> body.put("language", language));
        return body;
    }

    private void group(Map<String, Object> body, String name, CsvRow row, Field... fields) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (Field field : fields) {
            value(field, row).ifPresent(value -> group.put(field.label(), value));
        }
        if (!group.isEmpty()) {
            body.put(name, group);
        }
    }

    private Optional<String> value(Field field, CsvRow row) {
        return mapping.value(field, row.values()).map(String::strip);
    }

    // A day without a time is taken as its beginning where the law counts days.
    private static Instant instant(String text) throws UnfitException {
        try {
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(SHANGHAI).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new UnfitException("receivedAt is neither a day (2026-01-31) nor an instant (2026-01-31T08:00:00Z)");
        }
    }

    private static String kind(String text) throws UnfitException {
        String kind = text.toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw new UnfitException("kind is none of " + String.join(", ", KINDS));
        }
        return kind;
    }

    private static boolean yes(String text) throws UnfitException {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new UnfitException("consent is neither yes nor no");
        }
        return YES.contains(word);
    }

    private static long number(String text) throws UnfitException {
        if (!text.matches("[0-9]{1,15}")) {
            throw new UnfitException("amountFen is no whole number of fen");
        }
        return Long.parseLong(text);
    }

    private static final class UnfitException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String reason;

        UnfitException(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
