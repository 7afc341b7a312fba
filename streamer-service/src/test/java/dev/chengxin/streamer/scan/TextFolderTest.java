package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFolderTest {

    private final TextFolder folder = new TextFolder(
            Map.of("➕".codePointAt(0), "加", "🅥".codePointAt(0), "v", "+".codePointAt(0), "加"),
            Map.of('雪', '血', '血', '血'),
            Map.of("vx", "微信", "v信", "微信", "朋友quan", "朋友圈"));

    @ParameterizedTest
    @CsvSource({
        "全网最低价, 全网最低价",
        "全網最低價, 全网最低价",
        "ＦＵＬＬ Ｗｉｄｔｈ, fullwidth",
        "𝐕𝟏𝟐, v12",
        "根​治, 根治",
        "根‍⁠治, 根治",
        "最̶好̶, 最好",
        "jiàng, jiang",
        "根·治/失*眠, 根治失眠",
        "💊根👩🏽‍🌾治💊, 根治",
        "㊙①％, 秘1%",
        "49.9元, 49.9元",
        "３．５, 3.5",
        "v1.最好, v1最好",
        "٣٤, 34",
        "加ＶＸ聊, 加微信聊",
        "＋🅥信, 加微信",
        "朋友QUAN, 朋友圈",
        "serv vxa, servvxa"
    })
    void takesDisguisesOff(String original, String plain) {
        assertThat(folder.fold(original).plain()).isEqualTo(plain);
    }

    @Test
    void keepsThePlaceOfEveryCharacter() {
        FoldedText text = folder.fold("💊💊根\u200B治");

        assertThat(text.plain()).isEqualTo("根治");
        assertThat(text.originalStart(0)).isEqualTo(4);
        assertThat(text.originalEnd(0)).isEqualTo(5);
        assertThat(text.originalStart(1)).isEqualTo(6);
        assertThat(text.originalEnd(1)).isEqualTo(7);
    }

    @Test
    void givesASupplementaryCharacterBothOfItsUnits() {
        // A character of the supplementary planes whose simplified form lies there as well, then one of the first
        // plane.
        FoldedText text = folder.fold("𠁞農");

        assertThat(text.length()).isEqualTo(3);
        assertThat(text.originalStart(0)).isZero();
        assertThat(text.originalEnd(1)).isEqualTo(2);
        assertThat(text.originalStart(2)).isEqualTo(2);
        assertThat(text.plain()).isEqualTo("𠀾农");
    }

    @Test
    void givesAllCharactersOfAReplacementTheWholePlace() {
        FoldedText text = folder.fold("加 v-x 聊");

        assertThat(text.plain()).isEqualTo("加微信聊");
        assertThat(text.originalStart(1)).isEqualTo(2);
        assertThat(text.originalEnd(1)).isEqualTo(5);
        assertThat(text.originalStart(2)).isEqualTo(2);
        assertThat(text.originalEnd(2)).isEqualTo(5);
        assertThat(text.isDisguised(1, 3)).isTrue();
        assertThat(text.isDisguised(3, 4)).isFalse();
    }

    @Test
    void survivesBrokenText() {
        assertThat(folder.fold("").length()).isZero();
        assertThat(folder.fold("根\uD83D治\uDC00").plain()).isEqualTo("根治");
        assertThat(folder.fold("\u0000\uFFFF\uE000。").plain()).isEmpty();
    }

    @Test
    void hearsWhatSoundsAlike() {
        FoldedText text = folder.fold("降雪糖");

        assertThat(text.plain()).isEqualTo("降雪糖");
        assertThat(text.sound()).isEqualTo("降血糖");
    }

    @Test
    void letsNoWordRunOverTheEndOfAClause() {
        assertThat(word("最 佳")).isTrue();
        assertThat(word("最、佳")).isTrue();
        assertThat(word("最，佳")).isFalse();
        assertThat(word("最。佳")).isFalse();
        assertThat(word("国家，级")).isFalse();
        assertThat(word("国，家。级")).isTrue();
        assertThat(word("最" + " ".repeat(16) + "佳")).isTrue();
        assertThat(word("最" + " ".repeat(17) + "佳")).isFalse();
    }

    private boolean word(String text) {
        FoldedText folded = folder.fold(text);
        return folded.isWord(0, folded.length());
    }

    @Test
    void tellsClausesAndSentencesApart() {
        FoldedText text = folder.fold("一，二。三 四");

        assertThat(text.sameClause(0, 1)).isFalse();
        assertThat(text.sameSentence(0, 1)).isTrue();
        assertThat(text.sameSentence(1, 2)).isFalse();
        assertThat(text.sameClause(2, 3)).isTrue();
        assertThat(text.startsClause(1)).isTrue();
        assertThat(text.startsClause(3)).isFalse();
    }
}
