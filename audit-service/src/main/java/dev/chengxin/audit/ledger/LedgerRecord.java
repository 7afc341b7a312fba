package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;

/// A record of a topic as the ledger sees it. Every one becomes a leaf or is a repeat; none is set aside.
public sealed interface LedgerRecord {
    Position position();

    /// What the leaf commits to, as RFC 8785 text.
    String canonical();

    /// A record that carries an event.
    ///
    /// @param key the event's place in its aggregate's history
    record Event(Position position, Envelope envelope, EntryKey key, String canonical) implements LedgerRecord {}

    /// A record that cannot be read as an event.
    ///
    /// @param time the record's time
    /// @param sha256 lower-case hex of SHA-256 over the record, by [OpaqueContent]
    record Opaque(Position position, Instant time, String sha256) implements LedgerRecord {
        @Override
        public String canonical() {
            var node = EventJson.mapper()
                    .createObjectNode()
                    .put("id", OpaqueContent.id(position))
                    .put("offset", position.offset())
                    .put("partition", position.partition())
                    .put("sha256", sha256)
                    .put("time", EventJson.text(time))
                    .put("topic", position.topic());
            return new String(Envelope.canonical(node), StandardCharsets.UTF_8);
        }
    }

    /// Reads an envelope as a ledger's event if its attributes are such that a leaf and a feed line can be made of
    /// it.
    ///
    /// @param otherwise what the record is if they are not
    static LedgerRecord of(Position position, Envelope envelope, Supplier<Opaque> otherwise) {
        if (!EventRules.keptBy(envelope)) {
            return otherwise.get();
        }
        var key = new EntryKey(envelope.subject(), envelope.sequence().orElseThrow());
        return new Event(position, envelope, key, new String(envelope.canonical(), StandardCharsets.UTF_8));
    }
}
