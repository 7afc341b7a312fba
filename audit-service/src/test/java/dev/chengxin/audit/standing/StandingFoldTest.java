package dev.chengxin.audit.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.chengxin.audit.standing.StandingBoard.Found;
import dev.chengxin.contracts.AuditEvent;
import dev.chengxin.contracts.AuditEvent.GradeChanged;
import dev.chengxin.contracts.AuditEvent.IndexChanged;
import dev.chengxin.contracts.AuditEvent.LadderCrossed;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.ProductEvent.OrdersCounted;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.Standings;
import dev.chengxin.score.events.Parties;
import dev.chengxin.score.events.Readings;
import dev.chengxin.score.events.RulebookEvents;
import dev.chengxin.score.events.StandingData;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingFoldTest {
    private static final Instant START = Instant.parse("2026-11-01T02:00:00.000Z");
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.000Z");

    private final List<Envelope> events = new ArrayList<>();
    private final Village village = new Village(START, (_, event) -> events.add(event));
    private final MemoryStore store = new MemoryStore();

    StandingFoldTest() {
        new Speaker("rulebook", (_, event) -> events.add(event)).says(START, RulebookEvents.event(Rulebook.standard()));
        village.register("account-o", "account-a", "account-f").trade().offend();
    }

    private static StandingFold fold(MemoryLedger ledger, MemoryStore store) {
        return new StandingFold(ledger, store, store, store, store, store, () -> NOW, "330106");
    }

    private MemoryLedger ledger() {
        var ledger = new MemoryLedger();
        events.forEach(ledger::take);
        return ledger;
    }

    private static void run(StandingFold fold) {
        while (fold.round()) {
            // More is to come.
        }
    }

    private <E extends AuditEvent> List<E> published(String partyId, Class<E> type) {
        return store.published.getOrDefault(partyId, List.of()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> standings(MemoryStore store, Instant asOf) {
        return store.dossiers.values().stream()
                .map(Dossier::facts)
                .map(facts -> StandingData.of(facts, Standings.of(facts, store.read(), asOf)))
                .map(standing -> new String(standing.canonical(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void everybodyHasADossierAndAFarmerHasOne() {
        run(fold(ledger(), store));

        assertThat(store.dossiers).containsOnlyKeys(village.operator, village.alpha, village.beta, village.farmer);
        assertThat(store.applied()).isEqualTo(events.size());
        assertThat(published(village.farmer, IndexChanged.class))
                .allSatisfy(event -> assertThat(event.party()).isEqualTo("streamer"))
                .allSatisfy(event -> assertThat(event.operatorId()).isEqualTo(village.farmer));
        assertThat(published(village.operator, IndexChanged.class))
                .allSatisfy(event -> assertThat(event.party()).isEqualTo("operator"));
    }

    @Test
    void gradesArePublishedAsTheyChangeEachFromTheOneBefore() {
        run(fold(ledger(), store));

        assertThat(store.published).allSatisfy((_, events) -> {
            String before = null;
            for (var event : events) {
                if (event instanceof GradeChanged changed) {
                    assertThat(changed.before()).isEqualTo(before);
                    assertThat(changed.after()).isNotEqualTo(before);
                    before = changed.after();
                }
            }
            assertThat(before).isNotNull();
        });
        assertThat(published(village.farmer, GradeChanged.class).getLast().after())
                .isEqualTo("d");
        assertThat(published(village.farmer, GradeChanged.class).getLast().reasons())
                .startsWith("blacklisted", "open-grave-case");
    }

    @Test
    void theLadderIsCrossedOncePerStepAndReason() {
        run(fold(ledger(), store));

        assertThat(published(village.alpha, LadderCrossed.class))
                .extracting(LadderCrossed::step, LadderCrossed::kind, LadderCrossed::days)
                .containsExactly(tuple(3, "suspension", 7), tuple(5, "blacklist", 365));
        assertThat(published(village.farmer, LadderCrossed.class))
                .extracting(LadderCrossed::step, LadderCrossed::days)
                .containsExactly(tuple(5, 1_095));
    }

    @Test
    void ordersAreReplacedAndBatchesJudgedForWhoeverOffersThem() {
        run(fold(ledger(), store));
        var board = new StandingBoard(store, store, store);

        var alpha = known(board, village.alpha);
        assertThat(alpha.standing().counters().orders()).isEqualTo(1_200);
        assertThat(alpha.standing().counters().offered()).isEqualTo(3);
        assertThat(alpha.standing().counters().good()).isOne();
        assertThat(alpha.appliedThrough()).isEqualTo(events.size() - 1);
        assertThat(known(board, village.operator).standing().counters().orders())
                .isEqualTo(2_400);
    }

    private static Found.Known known(StandingBoard board, String partyId) {
        return (Found.Known) board.find(partyId, NOW).orElseThrow();
    }

    @Test
    void whoseAPartyIsFollowsFromItsRegistration() {
        run(fold(ledger(), store));

        assertThat(store.of(village.operator)).hasValue("account-o");
        assertThat(store.of(village.alpha)).hasValue("account-a");
        assertThat(store.of(village.beta)).isEmpty();
    }

    @Test
    void regionsAreThoseOfOperatorsAndNotOfProducers() {
        run(fold(ledger(), store));

        assertThat(store.dossiers.get(village.alpha))
                .satisfies(dossier -> assertThat(dossier.place())
                        .extracting(Dossier.Place::region)
                        .isEqualTo("330106"));
        assertThat(store.dossiers.get(village.farmer))
                .satisfies(dossier -> assertThat(dossier.place())
                        .extracting(Dossier.Place::region)
                        .isEqualTo("530129"));
    }

    /// Killed before every single write, and gone on with by another process.
    @Test
    void aCrashAnywhereLosesAndDoublesNothing() {
        var ledger = ledger();
        var whole = new MemoryStore();
        run(fold(ledger, whole));

        for (int write = 0; write < whole.writes(); write++) {
            var killed = new MemoryStore();
            killed.dieBefore(write);
            assertThatThrownBy(() -> run(fold(ledger, killed))).hasMessage("killed");
            killed.revive();
            run(fold(ledger, killed));

            assertThat(killed.dossiers).isEqualTo(whole.dossiers);
            assertThat(killed.published).isEqualTo(whole.published);
        }
        assertThat(whole.writes()).isGreaterThan(events.size());
    }

    /// What a second instance does that is behind.
    @Test
    void whatWasTakenInBeforeHasNoEffectAnyMore() {
        var ledger = ledger();
        run(fold(ledger, store));
        var dossiers = new TreeMap<>(store.dossiers);
        var published = store.published.toString();
        var behind = new OwnProgress();

        run(new StandingFold(ledger, behind, store, store, store, store, () -> NOW, "330106"));

        assertThat(behind.applied()).isEqualTo(events.size());
        assertThat(store.dossiers).isEqualTo(dossiers);
        assertThat(store.published).hasToString(published);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anotherLedgerWithTheSameEventsHasTheSameStandings(long seed) {
        run(fold(ledger(), store));
        var other = new MemoryStore();
        run(fold(MemoryLedger.interleaved(events, new Random(seed)), other));

        for (long days : new long[] {0, 3, 30, 366, 800}) {
            var asOf = NOW.plus(Duration.ofDays(days));
            assertThat(standings(other, asOf)).isEqualTo(standings(store, asOf)).isEqualTo(fresh(asOf));
        }
    }

    private List<String> fresh(Instant asOf) {
        var readings = new Readings();
        var parties = new Parties();
        events.forEach(event ->
                readings.read(EventJson.mapper().readTree(event.canonical())).ifPresent(parties::apply));
        return parties.all().stream()
                .map(facts -> StandingData.of(facts, parties.standing(facts, asOf)))
                .map(standing -> new String(standing.canonical(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void theLastStepIsProposedWhateverTheInterleaving() {
        for (long seed = 0; seed < 20; seed++) {
            var other = new MemoryStore();
            run(fold(MemoryLedger.interleaved(events, new Random(seed)), other));

            assertThat(other.published.get(village.alpha))
                    .filteredOn(LadderCrossed.class::isInstance)
                    .last()
                    .satisfies(
                            event -> assertThat(((LadderCrossed) event).step()).isEqualTo(5));
        }
    }

    @Test
    void whatIsNoEventOrNotOfItsFormIsPassedOver() {
        var ledger = ledger();
        ledger.take("{\"topic\":\"product.events\",\"partition\":1}");
        ledger.take("{\"type\":\"violation.confirmed.v1\",\"id\":\"x\",\"data\":{}}");

        run(fold(ledger, store));

        assertThat(store.applied()).isEqualTo(ledger.size());
        assertThat(store.dossiers).hasSize(4);
    }

    @Test
    void standingsChangeNothingOfWhatTheyPublishThemselves() {
        var ledger = ledger();
        run(fold(ledger, store));
        var before = standings(store, NOW);
        store.published.forEach((partyId, published) -> {
            var speaker = new Speaker("standing-of-" + partyId, (_, event) -> ledger.take(event));
            published.forEach(event -> speaker.says(NOW, event));
        });
        var size = store.published.toString();

        run(fold(ledger, store));

        assertThat(standings(store, NOW)).isEqualTo(before);
        assertThat(store.published).hasToString(size);
    }

    @Test
    void thePastIsForgottenAndSaidToBe() {
        var ledger = ledger();
        run(fold(ledger, store));
        var later = NOW.plus(Duration.ofDays(400));
        new Speaker("day", (_, event) -> ledger.take(event))
                .says(later, new OrdersCounted(village.alpha, village.operator, LocalDate.of(2027, 12, 28), 5, 0, 1));

        run(new StandingFold(ledger, store, store, store, store, store, () -> later, "330106"));

        var board = new StandingBoard(store, store, store);
        assertThat(board.find(village.alpha, NOW))
                .hasValueSatisfying(found -> assertThat(found)
                        .isInstanceOfSatisfying(
                                Found.Forgotten.class,
                                forgotten -> assertThat(forgotten.exactFrom())
                                        .isEqualTo(Instant.parse("2027-09-27T00:00:00Z"))));
        assertThat(board.find(village.alpha, later)).containsInstanceOf(Found.Known.class);
        assertThat(board.find(village.beta, NOW)).containsInstanceOf(Found.Known.class);
        assertThat(board.find("nobody", NOW)).isEmpty();
    }

    /// A clock that runs wild sends one event of the far future: what comes after it is assessed as if it were not
    /// there yet.
    @Test
    void anEventOfTheFarFutureHoldsUpNoOther() {
        var ledger = new MemoryLedger();
        var young = new Village(START, (_, event) -> ledger.take(event)).register("o", "a", "f");
        var future = NOW.plus(Duration.ofDays(4_000));
        new Speaker("day", (_, event) -> ledger.take(event))
                .says(future, new OrdersCounted(young.alpha, young.operator, LocalDate.of(2037, 1, 1), 5, 0, 1));
        young.offend();

        run(fold(ledger, store));

        assertThat(published(young.alpha, LadderCrossed.class))
                .extracting(LadderCrossed::step)
                .containsExactly(3, 5);
        assertThat(Stream.of(store.find(young.alpha).orElseThrow().facts().exactFrom()))
                .allMatch(from -> from.isBefore(NOW));
    }
}
