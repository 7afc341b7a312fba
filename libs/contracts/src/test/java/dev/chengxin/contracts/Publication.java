package dev.chengxin.contracts;

import tools.jackson.databind.JsonNode;

/// What a type promises to its readers at one time: where it is, who may read it, its form and an example.
///
/// @param schema whole, and without its words for people
/// @param sample a full event
record Publication(String type, String topic, String visibility, JsonNode schema, JsonNode sample) {
    /// What the type promises as the sources stand.
    static Publication of(EventType type) {
        return new Publication(
                type.type(),
                type.topic(),
                type.visibility().name(),
                Schemas.withoutWords(Schemas.whole(type.type())),
                ContractFiles.sample(type.type()));
    }
}
