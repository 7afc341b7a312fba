package dev.chengxin.audit.ledger;

import static dev.chengxin.audit.ledger.Events.event;
import static dev.chengxin.audit.ledger.Events.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Visibility;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchPlannerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    private final BatchPlanner planner =
            new BatchPlanner(Salts.random(new SecureRandom()), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Known known = new Known();

    private List<Entry> plan(LedgerRecord... records) {
        return planner.plan(10, List.of(records), known);
    }

    private static List<@Nullable Alarm> alarms(List<Entry> entries) {
        return entries.stream().<@Nullable Alarm>map(Entry::alarm).toList();
    }

    @Test
    void numbersEntriesFromTheHeadOnInTheOrderOfTheBatch() {
        var entries = plan(read(event("a", 1), 0), read(event("b", 1), 1), read(event("a", 2), 2));
        assertThat(entries).extracting(Entry::index).containsExactly(10L, 11L, 12L);
        assertThat(entries)
                .extracting(entry ->
                        entry.facts() == null ? "" : entry.facts().key().text())
                .containsExactly("a:000000000001", "b:000000000001", "a:000000000002");
        assertThat(alarms(entries)).containsOnlyNulls();
    }

    @Test
    void dropsWhatTheLedgerHas() {
        known.add(new EntryKey("a", 1), event("a", 1).id());
        assertThat(plan(read(event("a", 1), 7))).isEmpty();
    }

    @Test
    void dropsARepeatInsideTheBatch() {
        assertThat(plan(read(event("a", 1), 0), read(event("a", 1), 1), read(event("a", 2), 2)))
                .extracting(Entry::index)
                .containsExactly(10L, 11L);
    }

    @Test
    void aRepeatAfterLaterEventsIsStillARepeat() {
        assertThat(alarms(plan(
                        read(event("a", 1), 0),
                        read(event("a", 2), 1),
                        read(event("a", 1), 2),
                        read(event("a", 2), 3))))
                .hasSize(2)
                .containsOnlyNulls();
    }

    @Test
    void anotherIdAtTheSamePlaceIsALeafAndAConflict() {
        known.add(new EntryKey("a", 1), "first");
        assertThat(alarms(plan(read(event("a", 1), 7)))).containsExactly(Alarm.CONFLICT);
    }

    @Test
    void aConflictInsideTheBatchIsSeenAndItsRepeatIsDropped() {
        var other = event("a", 1, "another", "complaint.accepted.v1", "330106");
        assertThat(alarms(plan(read(event("a", 1), 0), read(other, 1), read(other, 2), read(event("a", 1), 3))))
                .containsExactly(null, Alarm.CONFLICT);
    }

    @Test
    void aMissingPredecessorIsALeafAndAGap() {
        assertThat(alarms(plan(read(event("a", 3), 0)))).containsExactly(Alarm.GAP);
    }

    @Test
    void onlyTheEventAfterTheGapRaisesIt() {
        assertThat(alarms(plan(read(event("a", 3), 0), read(event("a", 4), 1)))).containsExactly(Alarm.GAP, null);
    }

    @Test
    void whatClosesAGapLaterIsALeafOfItsOwn() {
        known.add(new EntryKey("a", 3), event("a", 3).id());
        assertThat(alarms(plan(read(event("a", 1), 8), read(event("a", 2), 9), read(event("a", 3), 10))))
                .containsExactly(null, null);
    }

    @Test
    void aPredecessorBelowTheHeadIsEnough() {
        known.add(new EntryKey("a", 1), "any");
        assertThat(alarms(plan(read(event("a", 2), 0)))).containsOnlyNulls();
    }

    @Test
    void sequencesOfDifferentAggregatesHaveNothingToDoWithEachOther() {
        assertThat(alarms(plan(read(event("a", 1), 0), read(event("b", 2), 1)))).containsExactly(null, Alarm.GAP);
    }

    @Test
    void whatCannotBeParsedIsALeafOnItsOwn() {
        var position = new Position("product.events", 0, 5);
        var record = new LedgerRecord.Opaque(position, Instant.parse("2026-02-03T04:05:06.007Z"), "ab".repeat(32));
        var entry = plan(record).getFirst();
        assertThat(entry.alarm()).isEqualTo(Alarm.OPAQUE);
        assertThat(entry.facts()).isNull();
        assertThat(entry.leaf().id()).isEqualTo(OpaqueContent.id(position));
        assertThat(entry.leaf().time()).isEqualTo("2026-02-03T04:05:06.007Z");
        assertThat(entry.event())
                .isEqualTo("{\"id\":\"" + OpaqueContent.id(position) + "\",\"offset\":5,\"partition\":0,\"sha256\":\""
                        + "ab".repeat(32) + "\",\"time\":\"2026-02-03T04:05:06.007Z\",\"topic\":\"product.events\"}");
    }

    @Test
    void theLeafCommitsToEventAndSalt() {
        var event = event("a", 1);
        var entry = plan(read(event, 0)).getFirst();
        assertThat(entry.leaf().commitment()).isEqualTo(entry.salt().commit(entry.event()));
        assertThat(entry.leaf().id()).isEqualTo(event.id());
        assertThat(entry.leaf().time()).isEqualTo(event.time());
        assertThat(entry.event().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(event.canonical());
    }

    @Test
    void everyEntryHasASaltOfItsOwn() {
        var entries = plan(read(event("a", 1), 0), read(event("a", 2), 1));
        assertThat(entries).extracting(entry -> entry.salt().base64()).doesNotHaveDuplicates();
    }

    @Test
    void timesAreCutToMilliseconds() {
        assertThat(plan(read(event("a", 1), 0)).getFirst().ledgerTime())
                .isEqualTo(Instant.parse("2026-03-01T08:00:00.123Z"));
    }

    @Test
    void whatNobodyDeclaredPublicIsScoped() {
        var entries = plan(
                read(event("a", 1, "i1", "outcome.published.v1", "330106"), 0),
                read(event("b", 1, "i2", "complaint.filed.v1", "530129"), 1),
                read(event("c", 1, "i3", "never.heard-of.v9", "530129"), 2));
        assertThat(entries)
                .extracting(
                        entry -> entry.facts() == null ? null : entry.facts().visibility())
                .containsExactly(Visibility.PUBLIC, Visibility.SCOPED, Visibility.SCOPED);
        assertThat(entries)
                .extracting(
                        entry -> entry.facts() == null ? null : entry.facts().jurisdiction())
                .containsExactly("330106", "530129", "530129");
    }
}
