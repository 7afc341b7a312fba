package dev.chengxin.servicekit.test;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What services have published.
public final class Events {
    private Events() {}

    /// The events of an aggregate that a topic holds, in order; what a relay or a test sent again is one.
    public static List<Envelope> of(String topic, String subject) {
        return TestKafka.shared().records(topic).stream()
                .filter(record -> subject.equals(record.key()))
                .map(EnvelopeRecords::fromRecord)
                .collect(Collectors.toMap(Envelope::id, event -> event, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(event -> event.sequence().orElseThrow()))
                .toList();
    }

    public static List<String> typesOf(String topic, String subject) {
        return of(topic, subject).stream().map(Envelope::type).toList();
    }
}
