package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {

    @ParameterizedTest
    @CsvSource({
        "49.9, 4990",
        "49.90元, 4990",
        "9块9, 990",
        "9元9角, 990",
        "12块50, 1250",
        "九块九, 990",
        "九块九毛, 990",
        "四十九块九, 4990",
        "十五块, 1500",
        "一百二, 12000",
        "一百零二, 10200",
        "一百二十八, 12800",
        "两千, 200000",
        "一万二, 1200000",
        "1万, 1000000",
        "1.5万, 1500000",
        "9毛, 90",
        "五毛, 50",
        "0, 0",
        "零, 0"
    })
    void isWorth(String amount, long fen) {
        assertThat(Fen.of(amount)).hasValue(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "块", "9.999", "1.2.3", "一二三", "9块999", "999999999999万", "一千万万万"})
    void isNoMoney(String amount) {
        assertThat(Fen.of(amount)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "两斤九块九包邮, 两;九块九",
        "价格49.9元一箱, 49.9元;一",
        "五十块一斤, 五十块;一",
        "二十九块九五斤, 二十九块九;五",
        "9块9两斤, 9块9;两",
        "1万3千, 1万;3千",
        "电话1234567890123, ''",
        "12 个和3 个, 12;3",
        "一，二, 一;二"
    })
    void isFoundInATextWithItsUnit(String text, String amounts) {
        FoldedText folded = new TextFolder(Map.of(), Map.of(), Map.of()).fold(text);
        List<String> expected = amounts.isEmpty() ? List.of() : List.of(amounts.split(";"));

        assertThat(Amounts.find(folded)).extracting(Occurrence::word).isEqualTo(expected);
    }
}
