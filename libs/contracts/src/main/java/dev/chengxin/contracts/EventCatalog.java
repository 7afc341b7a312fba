package dev.chengxin.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every event type that is published, found from the sealed hierarchy, so that none can be forgotten.
public final class EventCatalog {
    private static final List<EventType> ALL = leaves(PublishedEvent.class)
            .map(EventType::of)
            .sorted((a, b) -> a.type().compareTo(b.type()))
            .toList();

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private EventCatalog() {}

    /// All types, ordered by name.
    public static List<EventType> all() {
        return ALL;
    }

    /// The type of that name; empty when this version of the software does not know it.
    public static Optional<EventType> byName(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /// Who may read events of a type. One that is not known is scoped: what nobody declared public stays closed.
    public static Visibility visibilityOf(String type) {
        return byName(type).map(EventType::visibility).orElse(Visibility.SCOPED);
    }

    private static Stream<Class<? extends PublishedEvent>> leaves(Class<? extends PublishedEvent> root) {
        if (!root.isSealed()) {
            return Stream.of(root);
        }
        var below = new ArrayList<Class<? extends PublishedEvent>>();
        for (Class<?> permitted : root.getPermittedSubclasses()) {
            below.add(permitted.asSubclass(PublishedEvent.class));
        }
        return below.stream().flatMap(EventCatalog::leaves);
    }
}
