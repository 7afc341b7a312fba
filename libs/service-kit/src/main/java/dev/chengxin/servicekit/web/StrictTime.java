package dev.chengxin.servicekit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a moment or a day from its text and nothing else, within the years that every store and format can hold.
final class StrictTime<T> extends StdScalarDeserializer<T> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final transient Function<String, T> parse;

    private StrictTime(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    /// RFC 3339; what is finer than a millisecond is cut off.
    static StrictTime<Instant> instants() {
        return new StrictTime<>(Instant.class, StrictTime::instant);
    }

    /// As [#instants] reads it.
    ///
    /// @throws DateTimeException when it is none
    static Instant instant(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        checkYear(moment.getYear());
        return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// `YYYY-MM-DD`.
    static StrictTime<LocalDate> dates() {
        return new StrictTime<>(LocalDate.class, StrictTime::date);
    }

    /// As [#dates] reads it.
    ///
    /// @throws DateTimeException when it is none
    static LocalDate date(String text) {
        LocalDate day = LocalDate.parse(text);
        checkYear(day.getYear());
        return day;
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson knows the type only as a wildcard; the constructor took Class<T>.
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        try {
            return parse.apply(parser.getString());
        } catch (DateTimeException e) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getString(), "no such time");
        }
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
    }
}
