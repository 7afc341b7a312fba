package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 广告绝对化用语执法指南, arts. 5 and 6: what is no breach although it says "most" or "first".
class AbsoluteTermsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "最近我最喜欢最后这一款",
                "第一步先洗干净",
                "争取做到全国最好",
                "我们的目标是做本地最好的果园",
                "我们家这三款里最甜的是红富士",
                "我们家最甜的一款",
                "最佳赏味期七天",
                "最佳食用温度是十度",
                "最好冷藏",
                "我们的苹果不是最好的",
                "全国我们不敢说第一",
                "国家级非物质文化遗产",
                "国家级龙头企业",
                "荣获最佳口感奖",
                "被评为全省最佳果园",
                "第一书记带大家看果园",
                "全国第一批有机示范县"
            })
    void exempt(String text) {
        assertThat(Banks.scan(text)).extracting(Hit::category).doesNotContain(Category.ABSOLUTE_TERMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"全国最好的果园", "我们的苹果最好", "最佳品质", "国家级的苹果", "销量第一", "争取早点发货，我们的品质全国最好", "没有比我们更甜的"})
    void notExempt(String text) {
        assertThat(Banks.scan(text)).extracting(Hit::category).contains(Category.ABSOLUTE_TERMS);
    }
}
