package dev.chengxin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The one way in which event data becomes JSON and back: instants in UTC with three fraction digits, absent values
/// left
/// out, unknown fields ignored so that a reader outlives a compatible change.
public final class EventJson {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Instant.class, new InstantSerializer()))
            .build();

    private EventJson() {}

    /// The mapper itself, for trees.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// RFC 3339 in UTC with exactly three fraction digits; what is finer than a millisecond is cut off.
    public static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    /// The JSON text of an event's data.
    public static String write(PublishedEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /// The data of an event of a known type.
    ///
    /// @throws JacksonException when the text is not JSON or does not fit the record
    public static PublishedEvent read(EventType type, String json) {
        return MAPPER.readValue(json, type.data());
    }

    private static final class InstantSerializer extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text(value));
        }
    }
}
