package dev.chengxin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// The one way in which event data becomes JSON and back: instants in UTC with three fraction digits, absent values
/// left out, unknown fields ignored so that a reader outlives a compatible change. A name that occurs twice in an
/// object is refused, because readers would disagree on which one counts.
public final class EventJson {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Instant.class, new InstantSerializer()))
            .build();

    /// Reads records: nothing is bent to fit them.
    private static final JsonMapper STRICT = MAPPER.rebuild()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new RequiredComponents(), new JacksonAnnotationIntrospector()))
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
    ///
    /// @throws MalformedEventException when it has no canonical form, for example an integer beyond 2^53
    public static String write(PublishedEvent event) {
        JsonNode tree = MAPPER.valueToTree(event);
        CanonicalJson.check(tree);
        return tree.toString();
    }

    /// The data of an event of a known type.
    ///
    /// @throws tools.jackson.core.JacksonException when the text is not JSON or does not fit the record: a
    ///     component that is not nullable is missing or null, or a value is of another kind
    public static PublishedEvent read(EventType type, String json) {
        var tree = STRICT.readTree(json);
        if (!tree.isObject()) {
            throw new MalformedEventException("data is no JSON object");
        }
        return STRICT.treeToValue(tree, type.data());
    }

    private static final class InstantSerializer extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text(value));
        }
    }
}
