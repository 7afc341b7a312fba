package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Holds the figures of `docs/scanner.md` from below: a change of the bank that makes it worse is noticed.
class ScanDataTest {

    private final Scan scan = Scan.with(Banks.BUILT_IN);

    @Test
    void keepsFindingWhatIsInPublicSentences() throws IOException {
        Tally said = LabelledRun.of(scan, SampleFile.labelled(dataFile("promo/labelled.tsv")))
                .said();

        assertThat(said.violations()).isGreaterThanOrEqualTo(25);
        assertThat(said.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(said.recall()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void staysQuietOnReviewsOfSatisfiedBuyers() throws IOException {
        List<String> reviews = SampleFile.texts(dataFile("fruit-reviews-positive.csv"));

        long raised = reviews.stream()
                .filter(text -> !scan.scan(new Utterance(SegmentKind.SPEECH, text, Speaker.ANY, 100))
                        .isEmpty())
                .count();

        assertThat(reviews).hasSizeGreaterThanOrEqualTo(2000);
        assertThat(raised * 1000).isLessThanOrEqualTo(reviews.size() * 5L);
    }

    @Test
    void keepsFindingTheParaphrasesThatTheRulesWereWrittenWith() throws Exception {
        Tally said = LabelledRun.of(scan, SampleFile.labelled(ours("paraphrases.tsv")))
                .said();

        assertThat(said.wrong()).isZero();
        assertThat(said.missed()).isLessThanOrEqualTo(1);
    }

    @Test
    void doesNotGetWorseOnSentencesThatItWasNotWrittenFor() throws Exception {
        Tally said =
                LabelledRun.of(scan, SampleFile.labelled(ours("held-out.tsv"))).said();

        assertThat(said.precision()).isGreaterThanOrEqualTo(0.85);
        assertThat(said.recall()).isGreaterThanOrEqualTo(0.25);
    }

    private static Path dataFile(String name) {
        String folder = System.getenv("CHENGXIN_DATA");
        assumeTrue(folder != null, "CHENGXIN_DATA is not set: " + name + " is not read");
        return Path.of(Objects.requireNonNull(folder), name);
    }

    private static Path ours(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(ScanDataTest.class.getResource(name)).toURI());
    }
}
