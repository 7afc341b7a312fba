package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// A record and its schema say the same: the same fields, the same ones required, the same types. The table of
/// types is closed, so that no record can hold a fraction or an object of unknown form.
class RecordSchemaTest {
    private static final Map<Type, String> TYPES = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            Instant.class, "string date-time",
            LocalDate.class, "string date");

    static List<EventType> types() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void agree(EventType type) {
        agree(type.type(), type.data(), Schemas.whole(type.type()));
    }

    private static void agree(String path, Class<?> data, JsonNode schema) {
        assertThat(data.isRecord()).as(path + " is a record").isTrue();
        assertThat(schema.required("type").stringValue()).as(path).isEqualTo("object");
        var components = List.of(data.getRecordComponents());
        assertThat(schema.required("properties").propertyNames())
                .as("fields of " + path)
                .containsExactlyElementsOf(names(components.stream()));
        assertThat(schema.required("required").valueStream().map(JsonNode::stringValue))
                .as("required fields of " + path)
                .containsExactlyElementsOf(names(components.stream().filter(RecordSchemaTest::isRequired)));
        for (var component : components) {
            var property = schema.required("properties").required(component.getName());
            agree(path + "." + component.getName(), component.getGenericType(), property);
        }
    }

    private static void agree(String path, Type type, JsonNode schema) {
        switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> {
                assertThat(schema.required("type").stringValue()).as(path).isEqualTo("array");
                agree(path + "[]", list.getActualTypeArguments()[0], schema.required("items"));
            }
            case Class<?> plain
            when TYPES.containsKey(plain) -> assertThat(kind(schema)).as(path).isEqualTo(TYPES.get(plain));
            case Class<?> data -> agree(path, data, schema);
            default -> fail(path + " has a type that no event may have: " + type);
        }
    }

    /// Type, with the format where that makes it another type in Java.
    private static String kind(JsonNode schema) {
        var type = schema.required("type").stringValue();
        var format = schema.path("format").asString("");
        return format.startsWith("date") ? type + " " + format : type;
    }

    private static List<String> names(Stream<RecordComponent> components) {
        return components.map(RecordComponent::getName).toList();
    }

    private static boolean isRequired(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class);
    }
}
