package dev.chengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log that only grows is followed; one that goes back or is rewritten, and signed again with the right key, is
/// not.
class GrowthTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private SampleLog log(String name, int size) {
        return new SampleLog(folder.resolve(name)).with(size).publish();
    }

    private Path kept(SampleLog log) throws IOException {
        return Files.copy(log.path("checkpoint"), folder.resolve("kept-" + log.size()));
    }

    /// The same beginning, and from an entry on another suffix, with all tiles, bundles and the right signature.
    private SampleLog rewritten(int from, int size) {
        SampleLog other = new SampleLog(folder.resolve("rewritten")).with(from);
        other.add("thing.happened.v1", "another", "{}");
        return other.with(size - from - 1).publish();
    }

    private Run consistency(Path old, Path later, SampleLog log) {
        return Run.json("consistency", old, later, "--log", log.path("."), "--vkey", log.path("vkey"));
    }

    private Run follow(SampleLog log) {
        return Run.json(
                "follow", log.path("."), "--once", "--state", folder.resolve("state"), "--vkey", log.path("vkey"));
    }

    @Test
    void aLogThatGrewIsConsistent() throws IOException {
        SampleLog log = log("log", 300);
        Path old = kept(log);
        log.with(350).publish();
        Run run = consistency(old, log.path("checkpoint"), log).holds();
        assertThat(run.codes("checked")).contains("growth.holds");
        assertThat(consistency(old, old, log).holds().codes("checked")).contains("growth.same");
    }

    @Test
    void aRewrittenSuffixIsFoundThoughItIsSignedWithTheRightKey() throws IOException {
        Path old = kept(log("log", 300));
        SampleLog rewritten = rewritten(299, 700);
        Run run = consistency(old, rewritten.path("checkpoint"), rewritten).isBroken();
        assertThat(run.faults()).containsExactly("growth.rewritten");
        assertThat(run.fault("growth.rewritten").path("expected").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void aLogThatWentBackIsFound() throws IOException {
        SampleLog log = log("log", 300);
        Path old = kept(log);
        SampleLog shorter = log("shorter", 200);
        Run run = consistency(old, shorter.path("checkpoint"), shorter).isBroken();
        assertThat(run.faults()).containsExactly("growth.back");
        assertThat(run.fault("growth.back").path("expected").asString()).isEqualTo("300");
        assertThat(run.fault("growth.back").path("found").asString()).isEqualTo("200");
    }

    @Test
    void twoLogsOfTheSameSizeAreAFork() throws IOException {
        Path old = kept(log("log", 300));
        SampleLog other = rewritten(200, 300);
        assertThat(consistency(old, other.path("checkpoint"), other).isBroken().faults())
                .containsExactly("growth.forked");
    }

    @Test
    void aFollowerRemembersAndRefuses() throws IOException {
        SampleLog log = log("log", 300);
        assertThat(follow(log).holds().codes("checked")).contains("follow.first");
        assertThat(follow(log).holds().codes("checked")).contains("growth.same");
        log.with(100).publish();
        assertThat(follow(log).holds().codes("checked")).contains("growth.holds");
        String remembered = Files.readString(folder.resolve("state"));

        SampleLog rewritten = rewritten(350, 700);
        Run run = follow(rewritten).isBroken();
        assertThat(run.faults()).containsExactly("growth.rewritten");
        assertThat(run.codes("checked")).contains("follow.evidence");
        assertThat(folder.resolve("state")).hasContent(remembered);
        assertThat(folder.resolve("state.contradicted")).hasSameBinaryContentAs(rewritten.path("checkpoint"));

        assertThat(follow(log("shorter", 100)).isBroken().faults()).containsExactly("growth.back");
        assertThat(folder.resolve("state")).hasContent(remembered);
    }

    @Test
    void aFollowerDoesNotTakeAForgedCheckpointForARemembrance() throws IOException {
        SampleLog log = log("log", 300);
        follow(log).holds();
        Path state = folder.resolve("state");
        Files.writeString(state, Files.readString(state).replace("300", "301"));
        assertThat(follow(log).isBroken().faults()).containsExactly("checkpoint.forged");
    }

    @Test
    void withoutTilesNothingIsProved() throws IOException {
        SampleLog log = log("log", 300);
        Path old = kept(log);
        log.with(10).publish();
        Files.delete(log.path("tile/0/001.p/54"));
        assertThat(consistency(old, log.path("checkpoint"), log).isUnchecked().err())
                .contains("tile/0/001.p/54");
    }
}
