package dev.chengxin.complaint;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.test.TestKafka;
import java.util.Comparator;
import java.util.List;

/// What the service has published.
final class Events {
    private Events() {}

    /// The events of an aggregate, in order.
    static List<Envelope> of(String subject) {
        return TestKafka.shared().records(Topics.COMPLAINT_EVENTS).stream()
                .filter(record -> subject.equals(record.key()))
                .map(EnvelopeRecords::fromRecord)
                .sorted(Comparator.comparing(event -> event.sequence().orElseThrow()))
                .toList();
    }

    static List<String> typesOf(String subject) {
        return of(subject).stream().map(Envelope::type).toList();
    }
}
