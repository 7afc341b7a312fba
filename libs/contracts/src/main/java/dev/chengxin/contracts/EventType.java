package dev.chengxin.contracts;

import java.util.Objects;

/// A published event type and the record that holds its data.
///
/// @param type the CloudEvents type, for example `complaint.filed.v1`
/// @param topic the topic that carries it
/// @param visibility who may read it
/// @param data the record of its data
public record EventType(String type, String topic, Visibility visibility, Class<? extends PublishedEvent> data) {
    /// The type that a record declares with [Published].
    ///
    /// @throws NullPointerException when it declares none, which a test of this module rules out
    public static EventType of(Class<? extends PublishedEvent> data) {
        var published = Objects.requireNonNull(data.getAnnotation(Published.class), () -> data + " lacks @Published");
        return new EventType(published.type(), published.topic(), published.visibility(), data);
    }
}
