package dev.chengxin.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTest {
    /// Not a multiple of a tile, so that the last one is partial.
    private static final long SIZE = 2_050;

    @Test
    void everythingDoneInTheDatabaseIsFoundWhereItWasDone(@TempDir Path folder) throws IOException {
        var store = TestMongo.assumeReal();
        var rows = new Campaign(store.client(), folder, Locale.ROOT, SIZE, _ -> {}).run();
        assertThat(rows)
                .hasSize(17)
                .allSatisfy(row -> assertThat(row.passed()).as(row.toString()).isTrue());
    }

    @Test
    void whatIsFoundElsewhereIsNotFound() {
        var verdict = new Verdict(1, List.of(new Verdict.Found("entry.changed", 7L, "")));
        var done = new Text("", "");
        assertThat(new Row(done, "feed", "entry.changed", 7L, verdict).passed()).isTrue();
        assertThat(new Row(done, "feed", "entry.changed", 8L, verdict).passed()).isFalse();
        assertThat(new Row(done, "feed", "feed.missing", 7L, verdict).passed()).isFalse();
        assertThat(new Row(done, "feed", null, null, verdict).passed()).isFalse();
    }
}
