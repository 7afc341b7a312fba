package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the ids of examples stand for. Ids, times and hashes of an example have to be of the same kind as the real
/// ones, and the same id always stands for the same; everything else has to be equal.
final class Binding {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, String> ids = new HashMap<>();

    void bind(String example, String real) {
        assertThat(ids.putIfAbsent(example, real))
                .as("what %s stands for", example)
                .isIn(null, real);
    }

    /// The text with the real ids.
    String real(String text) {
        return UUID.matcher(text).replaceAll(id -> ids.getOrDefault(id.group(), id.group()));
    }

    /// Asserts that what is real says everything that the example says.
    void agrees(String place, JsonNode example, JsonNode real) {
        if (example.isObject()) {
            example.propertyStream()
                    .forEach(
                            field -> agrees(place + "/" + field.getKey(), field.getValue(), real.path(field.getKey())));
        } else if (example.isArray()) {
            assertThat(real.size()).as(place).isEqualTo(example.size());
            for (int index = 0; index < example.size(); index++) {
                agrees(place + "/" + index, example.get(index), real.get(index));
            }
        } else if (example.isString()) {
            assertThat(real.isString()).as(place).isTrue();
            agrees(place, example.stringValue(), real.stringValue());
        } else {
            assertThat(real).as(place).isEqualTo(example);
        }
    }

    void agrees(String place, String example, String real) {
        for (Pattern kind : new Pattern[] {UUID, INSTANT, HASH}) {
            if (kind.matcher(example).matches()) {
                assertThat(real).as(place).matches(kind);
                if (kind == UUID) {
                    bind(example, real);
                }
                return;
            }
        }
        assertThat(real).as(place).isEqualTo(example);
    }
}
