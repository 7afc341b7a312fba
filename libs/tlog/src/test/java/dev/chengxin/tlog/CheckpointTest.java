package dev.chengxin.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String TEXT = "go.sum database tree\n20852163\n" + ROOT + "\n";

    @Test
    void readsAndWritesAPublicCheckpoint() {
        Checkpoint checkpoint = Checkpoint.parse(TEXT).orThrow();
        assertThat(checkpoint)
                .isEqualTo(new Checkpoint("go.sum database tree", 20_852_163, Hash.fromBase64(ROOT), List.of()));
        assertThat(checkpoint.text()).isEqualTo(TEXT);
    }

    @Test
    void keepsExtensionLines() {
        String text = TEXT + "one\nand two\n";
        Checkpoint checkpoint = Checkpoint.parse(text).orThrow();
        assertThat(checkpoint.extensionLines()).containsExactly("one", "and two");
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void saysTheSizeAndRootOfATree() {
        CompactRange tree = CompactRange.EMPTY.appendAll(Rfc6962Examples.leafHashes(8));
        assertThat(Checkpoint.of("log.example", tree).text())
                .isEqualTo("log.example\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n" + ROOT,
                "o\n1\n",
                "\n1\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n1.0\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n1\nAAAA\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\n\nx\n",
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThat(Checkpoint.parse(text)).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void refusesLinesThatWouldBreakItsText() {
        Hash root = Merkle.EMPTY_ROOT;
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 0, root, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\nb", 0, root, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", 0, root, List.of("")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a", -1, root, List.of()));
    }
}
