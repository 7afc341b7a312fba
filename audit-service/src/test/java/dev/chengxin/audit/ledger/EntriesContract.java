package dev.chengxin.audit.ledger;

import static dev.chengxin.audit.ledger.Events.event;
import static dev.chengxin.audit.ledger.Events.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.mongo.MongoEntries;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.audit.ledger.mongo.MongoOpenEntries;
import dev.chengxin.servicekit.test.TestMongo;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What may be written over what, and what is found.
abstract class EntriesContract {
    private final BatchPlanner planner = new BatchPlanner(Salts.random(new SecureRandom()), Clock.systemUTC());
    private final MongoDatabase database;
    private final MongoEntries entries;
    private final MongoOpenEntries open;

    EntriesContract(TestMongo mongo) {
        database = mongo.freshDatabase();
        entries = new MongoEntries(database);
        entries.prepare();
        open = new MongoOpenEntries(mongo.client(), database);
    }

    private List<Entry> planned(long first, String subject, int count) {
        var records = IntStream.rangeClosed(1, count)
                .mapToObj(sequence -> read(event(subject, sequence), sequence))
                .toList();
        return planner.plan(first, records, new Known());
    }

    private static List<Leaf> leaves(List<Entry> entries) {
        return entries.stream().map(Entry::leaf).toList();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var batch = planned(0, "a", 5);
        assertThat(entries.write(1, batch)).isTrue();
        assertThat(entries.leaves(0, 5)).isEqualTo(leaves(batch));
        assertThat(entries.leaves(2, 4)).isEqualTo(leaves(batch.subList(2, 4)));
        assertThat(entries.leaves(3, 3)).isEmpty();
    }

    @Test
    void nothingToWriteIsWritten() {
        assertThat(entries.write(1, List.of())).isTrue();
    }

    @Test
    void aMissingEntryIsADefect() {
        assertThat(entries.write(1, planned(0, "a", 2))).isTrue();
        assertThatThrownBy(() -> entries.leaves(0, 3)).isInstanceOf(NotShownYetException.class);
    }

    @Test
    void theSameEpochWritesOver() {
        assertThat(entries.write(3, planned(0, "a", 4))).isTrue();
        var again = planned(0, "b", 3);
        assertThat(entries.write(3, again)).isTrue();
        assertThat(entries.leaves(0, 3)).isEqualTo(leaves(again));
    }

    @Test
    void aHigherEpochWritesOver() {
        assertThat(entries.write(3, planned(0, "a", 4))).isTrue();
        var again = planned(2, "b", 5);
        assertThat(entries.write(4, again)).isTrue();
        assertThat(entries.leaves(2, 7)).isEqualTo(leaves(again));
    }

    @Test
    void aLowerEpochIsFencedOffAndChangesNothing() {
        var current = planned(0, "a", 4);
        assertThat(entries.write(4, current)).isTrue();
        assertThat(entries.write(3, planned(2, "b", 4))).isFalse();
        assertThat(entries.leaves(0, 4)).isEqualTo(leaves(current));
    }

    @Test
    void whatAFencedWriterLeftBeyondIsWrittenOver() {
        assertThat(entries.write(4, planned(0, "a", 4))).isTrue();
        assertThat(entries.write(3, planned(2, "b", 4))).isFalse();
        var next = planned(4, "c", 2);
        assertThat(entries.write(4, next)).isTrue();
        assertThat(entries.leaves(4, 6)).isEqualTo(leaves(next));
    }

    @Test
    void staleEntriesOfOneEventDoNotCollide() {
        assertThat(entries.write(1, planned(0, "a", 3))).isTrue();
        assertThat(entries.write(2, planned(7, "a", 3))).isTrue();
    }

    @Test
    void knowsWhatIsBelowTheHeadOnly() {
        assertThat(entries.write(1, planned(0, "a", 5))).isTrue();
        var asked = Stream.of(1, 3, 4, 9)
                .map(sequence -> new EntryKey("a", sequence))
                .toList();
        var known = entries.known(asked, 3);
        assertThat(known.has(new EntryKey("a", 1), event("a", 1).id())).isTrue();
        assertThat(known.has(new EntryKey("a", 1), "another")).isFalse();
        assertThat(known.has(new EntryKey("a", 3))).isTrue();
        assertThat(known.has(new EntryKey("a", 4))).isFalse();
        assertThat(known.has(new EntryKey("a", 9))).isFalse();
    }

    @Test
    void nothingIsAskedAndNothingIsKnown() {
        assertThat(entries.known(List.of(), 10).has(new EntryKey("a", 1))).isFalse();
    }

    @Test
    void alarmedEntriesAreFoundInOrder() {
        var position = new Position("product.events", 2, 9);
        var records = List.of(
                read(event("a", 1), 0),
                read(event("a", 3), 1),
                new LedgerRecord.Opaque(position, Instant.EPOCH, "00".repeat(32)),
                read(event("a", 4), 2));
        assertThat(entries.write(1, planner.plan(0, records, new Known()))).isTrue();
        var alarmed = entries.alarmed(0, 4, 9);
        assertThat(alarmed).extracting(Alarmed::index).containsExactly(1L, 2L);
        assertThat(alarmed.getFirst())
                .isEqualTo(new Alarmed(
                        1,
                        Alarm.GAP,
                        new Position("complaint.events", 3, 1),
                        new EntryKey("a", 3),
                        event("a", 3).id(),
                        "330106",
                        "c-a"));
        assertThat(alarmed.getLast())
                .isEqualTo(new Alarmed(
                        2, Alarm.OPAQUE, position, null, OpaqueContent.id(position), "", OpaqueContent.id(position)));
        assertThat(entries.alarmed(2, 4, 9)).hasSize(1);
        assertThat(entries.alarmed(0, 2, 9)).hasSize(1);
        assertThat(entries.alarmed(3, 4, 9)).isEmpty();
        assertThat(entries.alarmed(0, 4, 1)).hasSize(1);
    }

    private void publish(long size) {
        var heads = new MongoHeads(database);
        assertThat(heads.create(Head.first())).isTrue();
        assertThat(heads.publish(1, size, "note", Instant.EPOCH)).isTrue();
    }

    private List<Long> open(Audience audience) {
        try (var look = open.look(0, 9, audience)) {
            return look.visible().map(OpenEntry::index).toList();
        }
    }

    @Test
    void eachAudienceSeesWhatItMay() {
        var records = List.of(
                read(event("a", 1, "i1", "outcome.published.v1", "110101"), 0),
                read(event("b", 1, "i2", "complaint.filed.v1", "530129"), 1),
                read(event("c", 1, "i3", "complaint.filed.v1", "530200"), 2),
                new LedgerRecord.Opaque(new Position("t", 0, 0), Instant.EPOCH, "00".repeat(32)),
                read(event("d", 1, "i4", "outcome.published.v1", "110101"), 4));
        assertThat(entries.write(1, planner.plan(0, records, new Known()))).isTrue();
        publish(4);
        assertThat(open(new Audience.Anyone())).containsExactly(0L);
        assertThat(open(new Audience.Region("530129"))).containsExactly(0L, 1L);
        assertThat(open(new Audience.Region("53"))).containsExactly(0L, 1L, 2L);
        assertThat(open(new Audience.Region(""))).containsExactly(0L, 1L, 2L, 3L);
        assertThat(open(new Audience.Insider())).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void anOpenEntryOpensItsLeaf() {
        var batch = planned(0, "a", 1);
        assertThat(entries.write(1, batch)).isTrue();
        publish(1);
        try (var look = open.look(0, 1, new Audience.Insider())) {
            var entry = look.visible().findFirst().orElseThrow();
            assertThat(new Salt(entry.salt()).commit(entry.event()))
                    .isEqualTo(batch.getFirst().leaf().commitment());
        }
    }

    @Test
    void aLookEndsWithWhatIsPublished() {
        assertThat(entries.write(1, planned(0, "a", 5))).isTrue();
        assertThat(found(0, 9)).isEqualTo(new Found(0, List.of()));
        publish(3);
        assertThat(found(0, 9)).isEqualTo(new Found(3, List.of(0L, 1L, 2L)));
        assertThat(found(1, 1)).isEqualTo(new Found(2, List.of(1L)));
        assertThat(found(3, 9)).isEqualTo(new Found(3, List.of()));
        assertThat(found(7, 9)).isEqualTo(new Found(7, List.of()));
    }

    private record Found(long to, List<Long> indices) {}

    private Found found(long from, long most) {
        try (var look = open.look(from, most, new Audience.Insider())) {
            return new Found(look.to(), look.visible().map(OpenEntry::index).toList());
        }
    }
}
