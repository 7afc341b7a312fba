package dev.chengxin.audit.standing.mongo;

import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.standing.Dossier;
import dev.chengxin.audit.standing.Dossiers.Place;
import dev.chengxin.audit.standing.Dossiers.Selection;
import dev.chengxin.audit.standing.MemoryLedger;
import dev.chengxin.audit.standing.MemoryStore;
import dev.chengxin.audit.standing.OwnProgress;
import dev.chengxin.audit.standing.Speaker;
import dev.chengxin.audit.standing.StandingFold;
import dev.chengxin.audit.standing.Village;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Grade;
import dev.chengxin.score.PartyKind;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.events.RulebookEvents;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestMongo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The fold over a store: what it keeps and sends is what it keeps and sends in memory.
abstract class MongoStandingsContract {
    private final MongoDatabase database;
    private final StandingBench bench;
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryStore memory = new MemoryStore();
    private final Village village =
            new Village(Instant.parse("2026-11-01T02:00:00.000Z"), (_, event) -> ledger.take(event));

    MongoStandingsContract(TestMongo mongo) {
        database = mongo.freshDatabase();
        bench = new StandingBench(database);
        new Speaker("rulebook", (_, event) -> ledger.take(event))
                .says(StandingBench.NOW, RulebookEvents.event(Rulebook.standard()));
        village.register("account-o", "account-a", "account-f").trade().offend();
        run(new StandingFold(ledger, memory, memory, memory, memory, memory, () -> StandingBench.NOW, "330106"));
    }

    @AfterEach
    void drop() {
        bench.close();
        database.drop();
    }

    private static void run(StandingFold fold) {
        while (fold.round()) {
            // More is to come.
        }
    }

    private static List<String> sent(Collection<ProducerRecord<String, byte[]>> records, String partyId) {
        return records.stream()
                .filter(sent -> sent.key().equals(Ids.ofCause(partyId, "standing")))
                .map(sent -> new String(sent.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> expected(String partyId) {
        return memory.published.getOrDefault(partyId, List.of()).stream()
                .map(EventJson::write)
                .toList();
    }

    private void awaitSent(List<StandingBench> benches) {
        var all = memory.published.values().stream().mapToInt(List::size).sum();
        await().until(() -> sentOnce(benches).size() == all);
    }

    /// Two relays may both send what waits; a reader drops the repeat by its id.
    private static List<ProducerRecord<String, byte[]>> sentOnce(List<StandingBench> benches) {
        var byId = new LinkedHashMap<String, ProducerRecord<String, byte[]>>();
        benches.forEach(bench -> bench.sent().forEach(sent -> byId.putIfAbsent(header(sent, "id"), sent)));
        return List.copyOf(byId.values());
    }

    private void assertKept() {
        memory.dossiers.forEach(
                (partyId, dossier) -> assertThat(bench.dossiers.find(partyId)).hasValue(dossier));
        assertThat(bench.rules.read()).isEqualTo(memory.read());
        assertThat(bench.owners.of(village.alpha)).hasValue("account-a");
        assertThat(bench.owners.of(village.beta)).isEmpty();
    }

    @Test
    void whatIsKeptAndSentIsWhatTheFoldDecided() {
        run(bench.fold(ledger));

        assertKept();
        awaitSent(List.of(bench));
        memory.dossiers
                .keySet()
                .forEach(partyId -> assertThat(sent(bench.sent(), partyId)).isEqualTo(expected(partyId)));
        assertThat(bench.sent())
                .allSatisfy(
                        sent -> assertThat(header(sent, Envelope.CAUSATION_ID)).isNotEmpty())
                .filteredOn(sent -> sent.key().equals(Ids.ofCause(village.farmer, "standing")))
                .allSatisfy(
                        sent -> assertThat(header(sent, Envelope.JURISDICTION)).isEqualTo("530129"));
    }

    private static String header(ProducerRecord<String, byte[]> sent, String name) {
        return new String(sent.headers().lastHeader("ce_" + name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void takingEverythingInAgainChangesNothing() {
        run(bench.fold(ledger));
        awaitSent(List.of(bench));
        await().until(() -> database.getCollection("standings")
                        .countDocuments(new Document("pendingSince", new Document("$exists", true)))
                == 0);
        var before = documents();

        run(bench.fold(ledger, new OwnProgress()));

        assertThat(documents()).isEqualTo(before);
    }

    private List<Document> documents() {
        var documents = new ArrayList<Document>();
        for (var collection : List.of("standings", "standing-batches", "standing-owners", "standing-rulebooks")) {
            database.getCollection(collection)
                    .find()
                    .sort(new Document("_id", 1))
                    .into(documents);
        }
        return documents;
    }

    /// Two instances at once, each with a progress of its own: every event is sent once.
    @Test
    void instancesDoNotDoubleEachOther() throws InterruptedException {
        try (var other = new StandingBench(database)) {
            var one = Thread.ofVirtual().start(() -> run(bench.fold(ledger, new OwnProgress())));
            var two = Thread.ofVirtual().start(() -> run(other.fold(ledger, new OwnProgress())));
            one.join();
            two.join();

            assertKept();
            awaitSent(List.of(bench, other));
            var all = sentOnce(List.of(bench, other));
            memory.dossiers
                    .keySet()
                    .forEach(partyId ->
                            assertThat(sent(all, partyId)).containsExactlyInAnyOrderElementsOf(expected(partyId)));
        }
    }

    private List<String> list(Selection selection, Audience audience) {
        return bench.dossiers.list(selection, 10, audience).stream()
                .map(Dossier::partyId)
                .toList();
    }

    @Test
    void listsAreOrderedByIndexAndFiltered() {
        run(bench.fold(ledger));
        var all = bench.dossiers.list(new Selection(null, null, null), 10, new Audience.Insider());
        var ids = all.stream().map(Dossier::partyId).toList();

        assertThat(all)
                .hasSize(4)
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(a.shown().index(), b.shown().index()));
        assertThat(list(new Selection(PartyKind.OPERATOR, null, null), new Audience.Insider()))
                .containsExactly(village.operator);
        assertThat(list(new Selection(null, Grade.D, null), new Audience.Insider()))
                .containsExactly(village.farmer);
        assertThat(list(new Selection(PartyKind.OPERATOR, Grade.D, null), new Audience.Insider()))
                .isEmpty();
        assertThat(list(new Selection(null, null, null), new Audience.Region("53")))
                .containsExactly(village.farmer);
        assertThat(list(new Selection(null, null, null), new Audience.Region("")))
                .isEqualTo(ids);
        assertThat(list(new Selection(null, null, null), new Audience.Anyone())).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        run(bench.fold(ledger));
        var paged = new ArrayList<String>();
        Place after = null;
        while (true) {
            var page = bench.dossiers.list(new Selection(null, null, after), 1, new Audience.Insider());
            if (page.isEmpty()) {
                break;
            }
            var last = page.getFirst();
            paged.add(last.partyId());
            after = new Place(last.shown().index(), last.partyId());
        }

        assertThat(paged).isEqualTo(list(new Selection(null, null, null), new Audience.Insider()));
        assertThat(Objects.requireNonNull(after).partyId()).isEqualTo(paged.getLast());
    }
}
