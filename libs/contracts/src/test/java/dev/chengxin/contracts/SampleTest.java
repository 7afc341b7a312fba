package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SampleTest {
    static List<EventType> types() {
        return EventCatalog.all();
    }

    @Test
    void everyTypeHasASampleAndEverySampleAType() {
        assertThat(ContractFiles.names(ContractFiles.SAMPLES))
                .containsExactlyElementsOf(
                        EventCatalog.all().stream().map(EventType::type).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void isAValidEvent(EventType type) {
        var sample = ContractFiles.sample(type.type());
        assertThat(Schemas.errors("envelope", sample)).isEmpty();
        assertThat(sample.required("type").stringValue()).isEqualTo(type.type());
        assertThat(sample.required("partitionkey")).isEqualTo(sample.required("subject"));
        assertThat(Schemas.errors(type.type(), sample.required("data"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isReadIntoItsRecordAndWrittenAsTheSameJson(EventType type) {
        var data = ContractFiles.sample(type.type()).required("data");
        var event = EventJson.read(type, data.toString());
        assertThat(event).isInstanceOf(type.data());
        assertThat(EventJson.mapper().readTree(EventJson.write(event))).isEqualTo(data);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isReadByOneWhoDoesNotKnowAFieldOfIt(EventType type) {
        var data = ContractFiles.sample(type.type()).required("data");
        var later = data.deepCopy().asObject().put("addedLater", "unknown");
        assertThat(Schemas.errors(type.type(), later)).isEmpty();
        assertThat(EventJson.read(type, later.toString())).isEqualTo(EventJson.read(type, data.toString()));
    }

    /// Otherwise a field could be broken without any sample showing it.
    @Test
    void everyFieldOfEverySchemaOccursInASample() {
        Set<String> unseen = new HashSet<>();
        for (var type : EventCatalog.all()) {
            collectUnseen(
                    type.type(),
                    Schemas.whole(type.type()),
                    ContractFiles.sample(type.type()).required("data"),
                    unseen);
        }
        assertThat(unseen).isEmpty();
    }

    private static void collectUnseen(String path, JsonNode schema, JsonNode value, Set<String> unseen) {
        schema.path("properties").forEachEntry((name, property) -> {
            if (value.has(name)) {
                collectUnseen(path + "." + name, property, value.required(name), unseen);
            } else {
                unseen.add(path + "." + name);
            }
        });
    }
}
