package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不能治疗糖尿病",
                "没有任何疗效",
                "这个东西它不是用来治疗糖尿病的",
                "国家不允许宣传降血糖",
                "别相信什么治疗糖尿病的话",
                "能降血糖是假的",
                "无法治疗高血压",
                "这个治疗不了糖尿病",
                "不 能 治 疗 糖 尿 病",
                "说它能治疗糖尿病，都是骗人的"
            })
    void whatIsDeniedIsNotClaimed(String text) {
        assertThat(Banks.rules(text)).doesNotContain("medical-effect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不仅能治疗糖尿病",
                "它不是药，治疗糖尿病却很灵",
                "不是药但能治疗糖尿病",
                "特别能治疗糖尿病",
                "没有吃药就能治疗糖尿病",
                "不要错过，治疗糖尿病的好东西",
                "谁说不能治疗糖尿病",
                "没有治不好的糖尿病",
                "治疗没有问题，糖尿病也行",
                "不能再等了这位朋友你家里老人的那个情况可以治疗糖尿病"
            })
    void whatOnlyLooksLikeADenialIsNone(String text) {
        assertThat(Banks.rules(text)).contains("medical-effect");
    }
}
