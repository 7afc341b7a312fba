package dev.chengxin.audit.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.EntryKey;
import java.util.Collection;
import org.bson.conversions.Bson;

/// The questions that are asked of the entries; `LedgerQueriesTest` shows that each has an index.
final class EntryQueries {
    /// The greatest number of twelve digits.
    private static final long MAX_SEQUENCE = 999_999_999_999L;

    private EntryQueries() {}

    /// What stands at some places, below a size.
    static Bson places(Collection<String> keys, long below) {
        return and(in("key", keys), lt("_id", below));
    }

    /// The entries of an event.
    static Bson ofEvent(String eventId, long below) {
        return and(eq("id", eventId), lt("_id", below));
    }

    /// The entries of a subject, behind one of its events.
    static Bson ofSubject(String subject, long afterSequence, long below) {
        var after = new EntryKey(subject, afterSequence).text();
        var last = new EntryKey(subject, MAX_SEQUENCE).text();
        return and(gt("key", after), lte("key", last), lt("_id", below));
    }

    /// Entries with an alarm.
    static Bson alarms(long from, long to) {
        return and(gte("alarmAt", from), lt("alarmAt", to));
    }

    /// What an audience may see. What is public has an index of its own; a scope is a condition on what the range
    /// of indices yields: who asks bounds it.
    static Bson visible(long from, long to, Audience audience) {
        var range = and(gte("_id", from), lt("_id", to), exists("event"));
        return switch (audience) {
            case Audience.Insider() -> range;
            case Audience.Region(var prefix) when prefix.isEmpty() -> range;
            case Audience.Region(var prefix) -> and(range, or(eq("visibility", "public"), within(prefix)));
            case Audience.Anyone() -> and(range, eq("visibility", "public"));
        };
    }

    /// Codes that begin with a prefix; they hold digits only, so a colon comes after all of them.
    private static Bson within(String prefix) {
        return and(gte("jurisdiction", prefix), lt("jurisdiction", prefix + ":"));
    }
}
