package dev.chengxin.score.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.score.Fact;
import dev.chengxin.score.Facts;
import dev.chengxin.score.PartyKind;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Standings are a function of what was said and an instant: not of the order in which the ledger took it in, not
/// of repeats, not of when the past was forgotten.
class PartiesTest {
    private final Readings readings = new Readings();

    private Parties fold(List<JsonNode> entries) {
        var parties = new Parties();
        entries.forEach(entry -> readings.read(entry).ifPresent(parties::apply));
        return parties;
    }

    private static List<Instant> instants(Random random) {
        var instants = new ArrayList<Instant>();
        for (int i = 0; i < 40; i++) {
            instants.add(RandomLoop.START.plusMillis(
                    random.nextLong(Duration.ofDays(RandomLoop.DAYS + 500L).toMillis())));
        }
        return instants;
    }

    private static List<String> standings(Parties parties, Instant asOf) {
        return parties.all().stream()
                .map(facts -> StandingData.of(facts, parties.standing(facts, asOf)))
                .map(data -> new String(data.canonical(), StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyInterleavingAndAnyRepeatGiveTheSame(long seed) {
        var aggregates = new RandomLoop(seed).aggregates();
        var random = new Random(seed);
        var first = fold(RandomLoop.interleaved(aggregates, random));
        assertThat(first.all()).hasSize(4);

        for (int i = 0; i < 6; i++) {
            var other = fold(RandomLoop.interleaved(aggregates, random));
            assertThat(List.copyOf(other.all())).isEqualTo(List.copyOf(first.all()));
            for (var asOf : instants(random)) {
                assertThat(standings(other, asOf)).isEqualTo(standings(first, asOf));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void aRunningFoldThatForgetsSaysWhatAFreshOneSays(long seed) {
        var aggregates = new RandomLoop(seed).aggregates();
        var random = new Random(seed);
        var fresh = fold(RandomLoop.interleaved(aggregates, random));

        var running = new Parties();
        for (var entry : RandomLoop.interleaved(aggregates, random)) {
            readings.read(entry).ifPresent(running::apply);
            if (random.nextInt(5) == 0) {
                forget(running, RandomLoop.START.plus(Duration.ofDays(random.nextInt(RandomLoop.DAYS))));
            }
        }
        var from = RandomLoop.START.plus(Duration.ofDays(RandomLoop.DAYS));
        for (var asOf : instants(random)) {
            if (!asOf.isBefore(from)) {
                assertThat(standings(running, asOf)).isEqualTo(standings(fresh, asOf));
            }
        }
        forget(running, from);
        forget(fresh, from);
        assertThat(List.copyOf(running.all())).isEqualTo(List.copyOf(fresh.all()));
    }

    private static void forget(Parties parties, Instant from) {
        parties.all().forEach(facts -> facts.forgetBefore(from));
    }

    @Test
    void forgettingBoundsWhatIsKept() {
        var parties = fold(RandomLoop.interleaved(new RandomLoop(9).aggregates(), new Random(9)));
        var before =
                parties.all().stream().mapToInt(facts -> facts.all().size()).sum();

        forget(parties, RandomLoop.START.plus(Duration.ofDays(RandomLoop.DAYS + 500L)));

        assertThat(parties.all())
                .allSatisfy(facts -> assertThat(facts.all())
                        .noneMatch(fact -> fact instanceof Fact.Counted
                                || fact instanceof Fact.Closed
                                || fact instanceof Fact.Offered
                                || fact instanceof Fact.Batch
                                || fact instanceof Fact.Trained));
        assertThat(parties.all().stream().mapToInt(facts -> facts.all().size()).sum())
                .isLessThan(before / 2);
    }

    @Test
    void whatWasKeptCanBePutTogetherAgain() {
        var parties = fold(RandomLoop.interleaved(new RandomLoop(5).aggregates(), new Random(5)));
        forget(parties, RandomLoop.START.plus(Duration.ofDays(400)));

        assertThat(parties.all())
                .allSatisfy(facts -> assertThat(Facts.of(facts.partyId(), facts.all(), facts.exactFrom()))
                        .isEqualTo(facts)
                        .hasSameHashCodeAs(facts)
                        .isEqualTo(facts.copy()));
    }

    @Test
    void aFarmerWhoRunsHerOwnRoomHasOneStanding() {
        var parties = fold(RandomLoop.interleaved(new RandomLoop(5).aggregates(), new Random(5)));
        var kinds = parties.all().stream().collect(Collectors.toMap(Facts::partyId, Facts::kind));

        assertThat(kinds)
                .containsEntry(Aggregate.idOf("farmer"), PartyKind.STREAMER)
                .containsEntry(Aggregate.idOf("one"), PartyKind.STREAMER)
                .containsEntry(Aggregate.idOf("operator"), PartyKind.OPERATOR);
    }

    @Test
    void theFeedOfAnotherDataFolderGivesTheSameBytes() throws IOException {
        var aggregates = new RandomLoop(21).aggregates();

        assertThat(replay(RandomLoop.interleaved(aggregates, new Random(1))))
                .isEqualTo(replay(RandomLoop.interleaved(aggregates, new Random(2))))
                .hasLineCount(4)
                .endsWith("\n");
    }

    private static String replay(List<JsonNode> entries) throws IOException {
        var feed = IntStream.range(0, entries.size())
                .mapToObj(index -> ((ObjectNode) entries.get(index).deepCopy())
                        .put("ledgerindex", index)
                        .put("ledgersalt", "c2FsdA==")
                        .toString())
                .collect(Collectors.joining("\n"));
        var replay = new Replay();
        replay.read(new BufferedReader(new StringReader(feed)));
        assertThat(replay.lines()).isEqualTo(entries.size());
        assertThat(replay.unreadable()).isZero();
        var out = new ByteArrayOutputStream();
        replay.write(RandomLoop.START.plus(Duration.ofDays(700)), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
