package dev.chengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.tlog.BundleId;
import dev.chengxin.tlog.EntryBundle;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Merkle;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.TileId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger of 700 entries is changed in every way that somebody with the store in hands could, and the verifier
/// names the place.
class FeedTamperTest {
    private static final int SIZE = 700;

    private final SampleLog log;

    FeedTamperTest(@TempDir Path folder) {
        log = new SampleLog(folder);
    }

    @BeforeEach
    void publish() {
        log.with(SIZE).publish();
    }

    private Run verify(List<String> lines) {
        Path feed = log.write("changed.ndjson", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return Run.json("feed", feed, "--log", log.path("."), "--full", "--vkey", log.path("vkey"));
    }

    private List<String> lines() {
        return new ArrayList<>(log.lines());
    }

    @Test
    void anUntouchedLedgerHolds() {
        Run run = verify(log.lines()).holds();
        assertThat(run.faults()).isEmpty();
        assertThat(run.codes("checked"))
                .containsExactly(
                        "checkpoint.signed", "feed.lines", "sequence.checked", "log.root-holds", "log.tiles-hold");
        assertThat(run.codes("notProven")).containsExactly("feed.truth");
    }

    @Test
    void aChangedEventIsFound() {
        List<String> lines = lines();
        lines.set(301, lines.get(301).replace("\"count\":301", "\"count\":302"));
        Run run = verify(lines).isBroken();
        assertThat(run.faults()).containsExactly("feed.differs@301");
        assertThat(run.fault("feed.differs").path("line").asInt()).isEqualTo(302);
        assertThat(run.fault("feed.differs").path("expected").asString())
                .isEqualTo(Merkle.leafHash(log.leaves().get(301)).hex());
        assertThat(run.fault("feed.differs").path("found").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void aChangedSaltIsFound() {
        List<String> lines = lines();
        String salt = lines.get(9).replaceAll(".*\"ledgersalt\":\"([^\"]*)\".*", "$1");
        lines.set(9, lines.get(9).replace(salt, "A".repeat(43) + "="));
        assertThat(verify(lines).isBroken().faults()).containsExactly("feed.differs@9");
    }

    @Test
    void aDeletedEntryIsFound() {
        List<String> lines = lines();
        lines.remove(400);
        Run run = verify(lines).isBroken();
        assertThat(run.faults()).containsExactly("feed.missing@400");
    }

    @Test
    void aDeletedEndIsFound() {
        assertThat(verify(lines().subList(0, 650)).isBroken().faults()).containsExactly("feed.missing@650");
    }

    @Test
    void swappedEntriesAreFound() {
        List<String> lines = lines();
        Collections.swap(lines, 20, 21);
        assertThat(verify(lines).isBroken().faults()).contains("feed.missing@20", "feed.order@20");
    }

    /// The lines trade places and are renumbered, so that their order looks right.
    @Test
    void renumberedEntriesAreFound() {
        List<String> lines = lines();
        String one = lines.get(20);
        lines.set(20, lines.get(21).replace("\"ledgerindex\":21,", "\"ledgerindex\":20,"));
        lines.set(21, one.replace("\"ledgerindex\":20,", "\"ledgerindex\":21,"));
        assertThat(verify(lines).isBroken().faults()).contains("feed.differs@20", "feed.differs@21");
    }

    @Test
    void anInsertedEntryIsFound() {
        List<String> lines = lines();
        lines.add(100, lines.get(100).replace("\"count\":100", "\"count\":7"));
        assertThat(verify(lines).isBroken().faults()).contains("feed.differs@100", "feed.twice@100");
    }

    @Test
    void aDuplicatedEntryIsFound() {
        List<String> lines = lines();
        lines.add(101, lines.get(100));
        assertThat(verify(lines).isBroken().faults()).containsExactly("feed.twice@100");
    }

    @Test
    void whatIsNoEntryIsFound() {
        List<String> lines = lines();
        lines.set(5, "{\"ledgerindex\":5");
        Run run = verify(lines).isBroken();
        assertThat(run.fault("feed.malformed").path("line").asInt()).isEqualTo(6);
    }

    /// The store's entry is changed and handed out: the tiles still lead to the signed root.
    @Test
    void anEntryThatTheLogChangedIsFound() {
        List<byte[]> leaves = new ArrayList<>(log.leaves());
        leaves.set(300, "{\"commitment\":\"00\",\"id\":\"x\",\"time\":\"y\"}".getBytes(StandardCharsets.UTF_8));
        log.write("tile/entries/001", EntryBundle.encode(leaves.subList(256, 512)));
        Run run = verify(lines()).isBroken();
        assertThat(run.faults()).containsExactly("feed.differs@300", "log.root", "entry.changed@300");
        assertThat(run.fault("entry.changed").path("expected").asString())
                .isEqualTo(Merkle.leafHash(log.leaves().get(300)).hex());
        assertThat(run.fault("entry.changed").path("found").asString())
                .isEqualTo(Merkle.leafHash(leaves.get(300)).hex());
    }

    @Test
    void aChangedTileIsFound() throws IOException {
        Path tile = log.path(new TileId(0, 1, 256).path());
        byte[] bytes = Files.readAllBytes(tile);
        bytes[10 * Hash.LENGTH] ^= 1;
        Files.write(tile, bytes);
        Run run = verify(lines()).isBroken();
        assertThat(run.faults()).containsExactly("tile.changed@266");
        assertThat(run.fault("tile.changed").path("expected").asString())
                .isEqualTo(Merkle.leafHash(log.leaves().get(266)).hex());
    }

    @Test
    void aChangedTileOfAHigherLevelIsFound() throws IOException {
        Path tile = log.path(new TileId(1, 0, 2).path());
        byte[] bytes = Files.readAllBytes(tile);
        bytes[Hash.LENGTH] ^= 1;
        Files.write(tile, bytes);
        assertThat(verify(lines()).isBroken().faults()).containsExactly("tile.changed@256");
    }

    @Test
    void aTileThatIsCutIsFound() throws IOException {
        Path tile = log.path(new TileId(0, 0, 256).path());
        Files.write(tile, Arrays.copyOf(Files.readAllBytes(tile), 8000));
        assertThat(verify(lines()).isBroken().faults()).containsExactly("tile.cut@0");
    }

    @Test
    void aBundleThatIsGoneOrCutIsFound() throws IOException {
        Files.delete(log.path(new BundleId(1, 256).path()));
        assertThat(verify(lines()).isBroken().faults()).containsExactly("log.entries-missing@256");
        log.publish();
        Path bundle = log.path(new BundleId(2, 188).path());
        Files.write(bundle, Arrays.copyOf(Files.readAllBytes(bundle), 777));
        assertThat(verify(lines()).isBroken().faults())
                .containsExactly("log.entries-missing@256", "log.entries-missing@512");
    }

    @Test
    void aTileThatIsGoneCannotBeChecked() throws IOException {
        Files.delete(log.path(new TileId(0, 0, 256).path()));
        assertThat(verify(lines()).isUnchecked().err()).contains("tile/0/000");
    }

    @Test
    void aMissingNumberIsFoundThoughTheLedgerAgreesWithItself(@TempDir Path other) {
        SampleLog gap = new SampleLog(other).with(20);
        gap.skip("subject-3").add("thing.happened.v1", "subject-3", "{}").publish();
        Run run = Run.json("feed", gap.path("feed.ndjson"), "--log", gap.path("."), "--vkey", gap.path("vkey"))
                .isBroken();
        assertThat(run.faults()).containsExactly("sequence.gap@20");
        assertThat(run.fault("sequence.gap").path("expected").asString()).isEqualTo("4");
        assertThat(run.fault("sequence.gap").path("found").asString()).isEqualTo("5");
    }

    @Test
    void aGapThatTheLedgerRaisedAnAlertAboutIsKnown(@TempDir Path other) {
        SampleLog gap = new SampleLog(other).with(20);
        gap.skip("subject-3")
                .add("thing.happened.v1", "subject-3", "{}")
                .add("alert.raised.v1", "alert-1", "{\"kind\":\"gap\",\"ledgerIndex\":20}")
                .publish();
        Run run = Run.json("feed", gap.path("feed.ndjson"), "--log", gap.path("."), "--vkey", gap.path("vkey"))
                .holds();
        assertThat(run.codes("checked")).contains("sequence.alarmed");
    }

    @Test
    void aNumberThatIsTakenTwiceIsFound(@TempDir Path other) {
        SampleLog conflict = new SampleLog(other).with(20);
        conflict.back("subject-3").add("thing.happened.v1", "subject-3", "{}").publish();
        Run run = Run.json(
                        "feed",
                        conflict.path("feed.ndjson"),
                        "--log",
                        conflict.path("."),
                        "--vkey",
                        conflict.path("vkey"))
                .isBroken();
        assertThat(run.faults()).containsExactly("sequence.repeated@20");
    }

    @Test
    void aRedactedEntryHoldsAndIsCounted() {
        log.redact(77);
        Run run = verify(log.lines()).holds();
        assertThat(run.codes("checked")).contains("feed.redacted", "log.root-holds");
        assertThat(run.codes("notProven")).contains("feed.redacted-open");
        List<String> lines = lines();
        lines.set(77, lines.get(77).replace("\"id\":\"0198-77\"", "\"id\":\"0198-78\""));
        assertThat(verify(lines).isBroken().faults()).containsExactly("feed.differs@77");
    }

    @Test
    void aPartOfTheFeedIsCheckedAsFarAsItGoes() {
        List<String> part =
                lines().stream().filter(line -> line.contains("subject-2")).toList();
        Path feed = log.write("part.ndjson", (String.join("\n", part) + "\n").getBytes(StandardCharsets.UTF_8));
        Run run = Run.json("feed", feed, "--log", log.path("."), "--vkey", log.path("vkey"))
                .holds();
        assertThat(run.codes("notProven")).contains("feed.partial", "sequence.gaps-open");
    }

    @Test
    void withoutALogAFullFeedIsComparedWithACheckpoint() {
        Run run = Run.json(
                        "feed",
                        log.path("feed.ndjson"),
                        "--checkpoint",
                        log.path("checkpoint"),
                        "--vkey",
                        SampleLog.SIGNER.verifier().vkey())
                .holds();
        assertThat(run.codes("checked")).contains("feed.root-holds");
        List<String> lines = lines();
        lines.set(301, lines.get(301).replace("\"count\":301", "\"count\":302"));
        Path changed = log.write("c.ndjson", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(Run.json("feed", changed, "--checkpoint", log.path("checkpoint"), "--vkey", log.path("vkey"))
                        .isBroken()
                        .faults())
                .containsExactly("feed.root");
    }

    @Test
    void withoutAnythingToCompareItSaysSo() {
        Run run = Run.json("feed", log.path("feed.ndjson")).holds();
        assertThat(run.codes("notProven")).contains("feed.no-log");
    }

    @Test
    void aCheckpointOfAnotherKeyIsRefused() {
        String stranger = NoteSigner.generate(SampleLog.ORIGIN, new SecureRandom())
                .verifier()
                .vkey();
        Run run = Run.json("feed", log.path("feed.ndjson"), "--log", log.path("."), "--vkey", stranger)
                .isBroken();
        assertThat(run.faults()).containsExactly("checkpoint.unsigned");
    }

    @Test
    void sentencesNameThePlaceInBothLanguages() {
        List<String> lines = lines();
        lines.set(301, lines.get(301).replace("\"count\":301", "\"count\":302"));
        Path feed = log.write("changed.ndjson", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        String expected = Merkle.leafHash(log.leaves().get(301)).hex();
        Run english = Run.of("feed", feed, "--log", log.path(".")).isBroken();
        assertThat(english.out())
                .contains(
                        "What was checked:",
                        "1 place(s)",
                        "entry 301: (line 302)",
                        "expected " + expected,
                        "What this does not prove:",
                        "from the log itself");
        Run chinese =
                Run.of("feed", feed, "--log", log.path("."), "--lang", "zh").isBroken();
        assertThat(chinese.out()).contains("核验了什么", "第 301 号条目：", "应为 " + expected, "不能证明");
    }

    @Test
    void whatIsNotThereCannotBeChecked() {
        assertThat(Run.of("feed", log.path("none"), "--log", log.path("."))
                        .isUnchecked()
                        .err())
                .contains("cannot be read");
        assertThat(Run.of("feed", log.path("feed.ndjson"), "--log", log.path("nowhere"))
                        .isUnchecked()
                        .err())
                .contains("vkey");
        assertThat(Run.of("feed", log.path("feed.ndjson"), "--log", "http://127.0.0.1:1/log")
                        .isUnchecked()
                        .err())
                .contains("does not answer");
    }
}
