package dev.chengxin.complaint.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.complaint.casework.PersonalTraces.Found;
import dev.chengxin.complaint.casework.PersonalTraces.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTracesTest {
    @ParameterizedTest
    @CsvSource({
        "电话13800138000联系, MOBILE_NUMBER, 3",
        "电话 138 0013 8000, MOBILE_NUMBER, 4",
        "１３８００１３８０００, MOBILE_NUMBER, 1",
        "座机0571-88886666, LANDLINE_NUMBER, 3",
        "身份证11010519491231002X。, RESIDENT_ID, 4",
        "写信给 zhang.san@example.com, EMAIL, 5"
    })
    void whatGivesSomebodyAwayIsFound(String text, Trace trace, int position) {
        assertThat(PersonalTraces.find(text, List.of())).contains(new Found(trace, position));
    }

    @ParameterizedTest
    @ValueSource(strings = {"商家退款 5990 分", "批次 20261123001 不合格", "2026-11-23 办结", "订单金额 138.00 元"})
    void otherNumbersAreLeftAlone(String text) {
        assertThat(PersonalTraces.find(text, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"投诉人张 三反映", "投诉人张\u3000三反映", "投诉人张\n\t三反映", "投诉人张\u200b三反映", "投诉人张\u00a0 三反映"})
    void theFilersNameIsFoundWithSpaceBetween(String text) {
        assertThat(PersonalTraces.find(text, List.of("张三"))).contains(new Found(Trace.CONTACT, 4));
        assertThat(PersonalTraces.find(text, List.of("张 三"))).contains(new Found(Trace.CONTACT, 4));
        assertThat(PersonalTraces.find(text, List.of("张四"))).isEmpty();
    }

    @Test
    void theFilersOwnNameIsFound() {
        assertThat(PersonalTraces.find("投诉人张三反映属实", List.of("张三"))).contains(new Found(Trace.CONTACT, 4));
    }
}
